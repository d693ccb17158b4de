-- The league table of one bloc in one year, best first; the unranked stand last.
SELECT unit, name, total, total_shown, rank, rating, state, decided_by
FROM standings
WHERE year = $year AND bloc = $bloc
ORDER BY rank NULLS LAST, rowid
