-- How many of some units reported one indicator for several periods of one year; $units are their codes with a line break between them.
-- Looks at no value: those of units that lie far apart are the dear part of reading figures.
SELECT count(*)
FROM (
    SELECT unit FROM observations
    WHERE indicator = $indicator AND measure = 'value' AND left(period, 4) = CAST($year AS VARCHAR)
        AND unit IN (SELECT unnest(string_split($units, chr(10))))
    GROUP BY unit HAVING count(DISTINCT period) > 1)
