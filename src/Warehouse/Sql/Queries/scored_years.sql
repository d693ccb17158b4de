-- The years that have results, and the day that each was scored for.
SELECT
    year,
    coalesce(max(as_of), make_date(year, 12, 31)) AS as_of
FROM (
    SELECT year, as_of FROM score_runs
    UNION ALL
    SELECT DISTINCT year, NULL FROM attainments
)
GROUP BY year
ORDER BY year
