-- Indicators with targets in one year, in the order of the targets table, with the units that have one assigned and those that
-- met it. A unit counts once, by the target first set for the longest period; "not assigned" is no assignment.
WITH counted AS (
    SELECT *, row_number() OVER (PARTITION BY indicator, unit ORDER BY length(period), position) = 1 AS is_first
    FROM attainments WHERE year = $year)
SELECT a.indicator, coalesce(any_value(i.name), a.indicator), coalesce(any_value(i.unit_of_measure), ''),
    count(*) FILTER (a.is_first AND a.unit IS NOT NULL AND a.unit IS DISTINCT FROM $top AND a.state <> 'notAssigned'),
    count(*) FILTER (a.is_first AND a.unit IS NOT NULL AND a.unit IS DISTINCT FROM $top AND a.state IN ('exceeded', 'met'))
FROM counted a
LEFT JOIN (SELECT * FROM indicators QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) i ON i.code = a.indicator
GROUP BY a.indicator
ORDER BY min(a.position), a.indicator
