-- One unit with its place of the year.
WITH current AS (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1),
    member AS (SELECT unit, any_value(bloc) AS bloc FROM bloc_members WHERE year = $year GROUP BY unit),
    named AS (SELECT * FROM blocs WHERE year = $year QUALIFY row_number() OVER (PARTITION BY bloc ORDER BY sequence DESC) = 1)
SELECT u.code, u.name, u.kind, u.parent, p.name, u.valid_from, u.valid_to, m.bloc, b.name, s.rank, s.total_shown
FROM current u
LEFT JOIN current p ON p.code = u.parent
LEFT JOIN member m ON m.unit = u.code
LEFT JOIN named b ON b.bloc = m.bloc
LEFT JOIN standings s ON s.year = $year AND s.unit = u.code AND s.bloc = m.bloc
WHERE u.code = $unit
