-- Indicators with targets in one year, in the order of the targets table, with the units that have one assigned and those that
-- met it. A unit counts once, by the target first set for the longest period; "not assigned" is no assignment.
-- Then those whose first target has another of the same period beside it, and who set the first, where all say the same.
WITH counted AS (
    SELECT *, row_number() OVER own AS place, lag(period) OVER own AS period_before
    FROM attainments WHERE year = $year
    WINDOW own AS (PARTITION BY indicator, unit ORDER BY months(period) DESC, position))
SELECT a.indicator, coalesce(any_value(i.name), a.indicator), coalesce(any_value(i.unit_of_measure), ''),
    count(*) FILTER (a.place = 1 AND a.unit IS NOT NULL AND a.unit IS DISTINCT FROM $top AND a.state <> 'notAssigned'),
    count(*) FILTER (a.place = 1 AND a.unit IS NOT NULL AND a.unit IS DISTINCT FROM $top AND a.state IN ('exceeded', 'met')),
    count(*) FILTER (a.place = 2 AND a.period = a.period_before AND a.unit IS NOT NULL AND a.unit IS DISTINCT FROM $top),
    CASE WHEN count(DISTINCT coalesce(a.assigned_by, '')) FILTER (a.place = 1 AND a.unit IS NOT NULL AND a.unit IS DISTINCT FROM $top) = 1
        THEN any_value(a.assigned_by) FILTER (a.place = 1 AND a.unit IS NOT NULL AND a.unit IS DISTINCT FROM $top) END
FROM counted a
LEFT JOIN (SELECT * FROM indicators QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) i ON i.code = a.indicator
GROUP BY a.indicator
ORDER BY min(a.position), a.indicator
