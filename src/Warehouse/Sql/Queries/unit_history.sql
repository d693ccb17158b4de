-- Results of all years of a unit, of those it came from and of those it became, latest first.
WITH kin AS (
        SELECT $unit AS unit
        UNION SELECT "from" FROM unit_changes WHERE "to" = $unit
        UNION SELECT "to" FROM unit_changes WHERE "from" = $unit),
    named AS (SELECT * FROM blocs QUALIFY row_number() OVER (PARTITION BY year, bloc ORDER BY sequence DESC) = 1)
SELECT s.year, s.bloc, coalesce(b.name, s.bloc), s.unit, s.name, s.rank, coalesce(r.ranked, 0), s.total_shown
FROM standings s
JOIN kin k ON k.unit = s.unit
LEFT JOIN named b ON b.year = s.year AND b.bloc = s.bloc
LEFT JOIN score_runs r ON r.year = s.year AND r.bloc = s.bloc
ORDER BY s.year DESC, s.unit <> $unit, s.rank NULLS LAST, s.unit
