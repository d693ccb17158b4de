-- The blocs of one year with the run that ranked each, in the order in which they came in.
WITH current AS (SELECT * FROM blocs WHERE year = $year QUALIFY row_number() OVER (PARTITION BY bloc ORDER BY sequence DESC) = 1),
    members AS (SELECT bloc, count(DISTINCT unit) AS units FROM bloc_members WHERE year = $year GROUP BY bloc),
    named AS (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1)
SELECT b.year, b.bloc, b.name, b.head, h.name, coalesce(m.units, 0), r.rule_book, r.rule_book_version, k.title, k.signed, r.as_of, coalesce(r.ranked, 0)
FROM current b
LEFT JOIN members m ON m.bloc = b.bloc
LEFT JOIN named h ON h.code = b.head
LEFT JOIN score_runs r ON r.year = b.year AND r.bloc = b.bloc
LEFT JOIN rule_books k ON k.id = r.rule_book AND k.version = r.rule_book_version
ORDER BY b.sequence
