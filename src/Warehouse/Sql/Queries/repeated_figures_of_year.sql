-- Whose figures of which indicator were reported more than once in one year.
SELECT DISTINCT unit, indicator
FROM (SELECT unit, indicator FROM observations WHERE left(period, 4) = CAST($year AS VARCHAR) GROUP BY unit, indicator, period, measure HAVING count(*) > 1)
