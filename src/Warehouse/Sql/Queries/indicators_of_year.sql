-- Indicators with targets in one year, in the order of the targets table, with the whole's state where there is one.
SELECT a.indicator, coalesce(any_value(i.name), a.indicator), coalesce(any_value(i.unit_of_measure), ''),
    count(*) FILTER (a.unit IS NOT NULL AND a.unit IS DISTINCT FROM $top),
    count(*) FILTER (a.unit IS NOT NULL AND a.unit IS DISTINCT FROM $top AND a.state IN ('exceeded', 'met'))
FROM attainments a
LEFT JOIN (SELECT * FROM indicators QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) i ON i.code = a.indicator
WHERE a.year = $year
GROUP BY a.indicator
ORDER BY min(a.position), a.indicator
