-- One indicator's figures of one year, of every unit, the ones that count: highest status, then latest; with how they add up.
SELECT o.unit, o.period, o.value, coalesce(i.accumulation, 'level')
FROM (SELECT * FROM observations WHERE indicator = $indicator AND measure = 'value' AND left(period, 4) = CAST($year AS VARCHAR)
    QUALIFY row_number() OVER (
        PARTITION BY unit, period
        ORDER BY CASE status WHEN 'official' THEN 3 WHEN 'preliminary' THEN 2 ELSE 1 END DESC, submitted_at DESC NULLS LAST, sequence DESC
    ) = 1) o
LEFT JOIN (SELECT * FROM indicators QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) i ON i.code = $indicator
ORDER BY o.unit, o.period
