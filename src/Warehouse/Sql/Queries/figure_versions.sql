-- Figures of a year that were reported more than once, every version, the one that counts first: highest status, then latest, then best known.
-- Of one unit, or of one indicator. Last the day that the year was scored for.
WITH named AS (SELECT * FROM indicators QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1),
    here AS (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1),
    told AS (
        SELECT * FROM observations
        WHERE left(period, 4) = CAST($year AS VARCHAR) AND ($unit IS NULL OR unit = $unit) AND ($indicator IS NULL OR indicator = $indicator)
        QUALIFY count(*) OVER (PARTITION BY unit, indicator, period, measure) > 1)
SELECT t.unit, coalesce(u.name, t.unit), t.indicator, coalesce(i.name, t.indicator), coalesce(i.unit_of_measure, ''), t.period, t.measure, t.value, t.status,
    t.known_by, t.submitted_at, t.source, t.file, t.sheet, t.cell,
    row_number() OVER (
        PARTITION BY t.unit, t.indicator, t.period, t.measure
        ORDER BY CASE t.status WHEN 'official' THEN 3 WHEN 'preliminary' THEN 2 ELSE 1 END DESC, t.submitted_at DESC NULLS LAST,
            CASE t.known_by WHEN 'independent' THEN 3 WHEN 'checked' THEN 2 ELSE 1 END DESC, t.sequence DESC) AS place,
    (SELECT max(as_of) FROM score_runs WHERE year = $year)
FROM told t
LEFT JOIN named i ON i.code = t.indicator
LEFT JOIN here u ON u.code = t.unit
ORDER BY i.sequence, t.indicator, u.sequence, t.unit, t.period DESC, t.measure, place
