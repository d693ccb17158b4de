-- Which rule book scored which bloc, as of which day.
SELECT r.year, r.bloc, coalesce(b.name, r.bloc), r.rule_book, r.rule_book_version, r.as_of, r.units, r.ranked
FROM score_runs r
LEFT JOIN (SELECT * FROM blocs QUALIFY row_number() OVER (PARTITION BY year, bloc ORDER BY sequence DESC) = 1) b ON b.year = r.year AND b.bloc = r.bloc
ORDER BY r.year DESC, b.sequence
