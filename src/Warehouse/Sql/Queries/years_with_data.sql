-- Years that have something to show, latest first.
SELECT DISTINCT year FROM (SELECT year FROM blocs UNION ALL SELECT year FROM attainments UNION ALL SELECT year FROM standings)
WHERE year IS NOT NULL
ORDER BY year DESC
