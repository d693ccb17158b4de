-- One indicator's figures of one year and the one before, of some units, the ones that count: known when the year was scored, highest status, then latest, then best known; with how they
-- add up. $units are their codes with a line break between them.
WITH asked AS (SELECT unnest(string_split($units, chr(10))) AS unit)
SELECT o.unit, o.period, o.value, coalesce(i.accumulation, 'level')
FROM (
    SELECT o.* FROM observations o
    LEFT JOIN (SELECT year, max(as_of) AS as_of FROM score_runs GROUP BY year) r ON r.year = TRY_CAST(left(period, 4) AS INTEGER)
    WHERE indicator = $indicator AND measure = 'value' AND left(period, 4) IN (CAST($year AS VARCHAR), CAST($before AS VARCHAR))
        AND unit IN (SELECT unit FROM asked)
    QUALIFY row_number() OVER (
        PARTITION BY unit, period
        ORDER BY (r.as_of IS NULL OR submitted_at IS NULL OR submitted_at <= r.as_of) DESC,
            CASE status WHEN 'official' THEN 3 WHEN 'preliminary' THEN 2 ELSE 1 END DESC, submitted_at DESC NULLS LAST,
            CASE known_by WHEN 'independent' THEN 3 WHEN 'checked' THEN 2 ELSE 1 END DESC, sequence DESC
    ) = 1) o
LEFT JOIN (SELECT * FROM indicators WHERE code = $indicator QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) i ON i.code = $indicator
ORDER BY o.unit, o.period
