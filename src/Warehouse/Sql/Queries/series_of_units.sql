-- One indicator's figures of one year and the one before, of some units, the ones that count: highest status, then latest; with how they
-- add up. $units are their codes with a line break between them.
WITH asked AS (SELECT unnest(string_split($units, chr(10))) AS unit)
SELECT o.unit, o.period, o.value, coalesce(i.accumulation, 'level')
FROM (
    SELECT * FROM observations
    WHERE indicator = $indicator AND measure = 'value' AND left(period, 4) IN (CAST($year AS VARCHAR), CAST($before AS VARCHAR))
        AND unit IN (SELECT unit FROM asked)
    QUALIFY row_number() OVER (
        PARTITION BY unit, period
        ORDER BY CASE status WHEN 'official' THEN 3 WHEN 'preliminary' THEN 2 ELSE 1 END DESC, submitted_at DESC NULLS LAST, sequence DESC
    ) = 1) o
LEFT JOIN (SELECT * FROM indicators WHERE code = $indicator QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) i ON i.code = $indicator
ORDER BY o.unit, o.period
