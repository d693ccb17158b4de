-- The units that have a target of one indicator in one year, of one bloc or of all: those short of it first, farthest first; then
-- those without a figure, on track, there; some of them, with how many they are. A unit counts once, by the target first set for the longest period.
WITH told AS (
    SELECT unit, state, attainment, position
    FROM attainments
    WHERE year = $year AND indicator = $indicator AND unit IS NOT NULL AND unit IS DISTINCT FROM $top
    QUALIFY row_number() OVER (PARTITION BY unit ORDER BY months(period) DESC, position) = 1)
SELECT unit, count(*) OVER ()
FROM told
WHERE $bloc IS NULL OR unit IN (SELECT unit FROM bloc_members WHERE year = $year AND bloc = $bloc)
ORDER BY CASE state WHEN 'missed' THEN 0 WHEN 'atRisk' THEN 1 WHEN 'noData' THEN 2 WHEN 'onTrack' THEN 3 WHEN 'notAssigned' THEN 5 ELSE 4 END,
    attainment NULLS LAST, position, unit
LIMIT $most OFFSET $skip
