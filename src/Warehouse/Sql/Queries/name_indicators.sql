-- Indicators that have a page, with the years in which they have one.
SELECT a.indicator, coalesce(any_value(i.name), a.indicator), coalesce(any_value(i.unit_of_measure), ''), a.year
FROM (SELECT DISTINCT indicator, year FROM attainments) a
LEFT JOIN (SELECT * FROM indicators QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) i ON i.code = a.indicator
GROUP BY a.indicator, a.year
ORDER BY a.indicator, a.year DESC
