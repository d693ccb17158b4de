-- A unit's figures by period, the one that counts: known when the year was scored, highest status, then latest, then best known.
-- Of one year, or of all without one.
SELECT unit, indicator, period, value, measure, status
FROM (SELECT * FROM observations WHERE unit = $unit AND ($indicator IS NULL OR indicator = $indicator))
LEFT JOIN (SELECT year, max(as_of) AS as_of FROM score_runs GROUP BY year) r ON r.year = TRY_CAST(left(period, 4) AS INTEGER)
WHERE $year IS NULL OR left(period, 4) = CAST($year AS VARCHAR)
QUALIFY row_number() OVER (
    PARTITION BY indicator, period, measure
    ORDER BY (r.as_of IS NULL OR submitted_at IS NULL OR submitted_at <= r.as_of) DESC,
        CASE status WHEN 'official' THEN 3 WHEN 'preliminary' THEN 2 ELSE 1 END DESC, submitted_at DESC NULLS LAST,
        CASE known_by WHEN 'independent' THEN 3 WHEN 'checked' THEN 2 ELSE 1 END DESC, sequence DESC
) = 1
ORDER BY indicator, period
