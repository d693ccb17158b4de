-- Units by the state of their target, in the order of the targets table; each once, by the target first set for the longest period.
SELECT a.indicator, coalesce(any_value(i.name), a.indicator), coalesce(any_value(i.unit_of_measure), ''), a.state, count(*)
FROM (SELECT * FROM attainments WHERE year = $year
    QUALIFY row_number() OVER (PARTITION BY indicator, unit ORDER BY length(period), position) = 1) a
LEFT JOIN (SELECT * FROM indicators QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) i ON i.code = a.indicator
WHERE a.unit IS NOT NULL AND a.unit IS DISTINCT FROM $top
GROUP BY a.indicator, a.state
ORDER BY min(min(a.position)) OVER (PARTITION BY a.indicator), a.indicator, a.state
