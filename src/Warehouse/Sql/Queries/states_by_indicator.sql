-- Units by the state of their target, in the order of the targets table. A unit counts once, by the target first set for the longest
-- period, as in indicators_of_year.sql. Counted first, named after: a country has a million.
WITH counted AS (
    SELECT indicator, state, count(*) AS units, min(position) AS place
    FROM (
        SELECT indicator, state, position
        FROM attainments
        WHERE year = $year AND unit IS NOT NULL AND unit IS DISTINCT FROM $top
        QUALIFY row_number() OVER (PARTITION BY indicator, unit ORDER BY months(period) DESC, position) = 1)
    GROUP BY indicator, state)
SELECT a.indicator, coalesce(i.name, a.indicator), coalesce(i.unit_of_measure, ''), a.state, a.units
FROM counted a
LEFT JOIN (SELECT * FROM indicators QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) i ON i.code = a.indicator
ORDER BY min(a.place) OVER (PARTITION BY a.indicator), a.indicator, a.state
