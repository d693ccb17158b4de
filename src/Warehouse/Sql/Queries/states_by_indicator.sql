-- Targets of units, counted by state, in the order of the targets table. Counted first, named after: a country has a million.
WITH counted AS (
    SELECT indicator, state, count(*) AS units, min(position) AS place
    FROM attainments
    WHERE year = $year AND unit IS NOT NULL AND unit IS DISTINCT FROM $top
    GROUP BY indicator, state)
SELECT a.indicator, coalesce(i.name, a.indicator), coalesce(i.unit_of_measure, ''), a.state, a.units
FROM counted a
LEFT JOIN (SELECT * FROM indicators QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) i ON i.code = a.indicator
ORDER BY min(a.place) OVER (PARTITION BY a.indicator), a.indicator, a.state
