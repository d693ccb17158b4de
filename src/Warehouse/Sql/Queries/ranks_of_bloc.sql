-- Ranks of all years in a bloc of this code.
SELECT s.year, s.bloc, s.bloc, s.unit, s.name, s.rank, coalesce(r.ranked, 0), s.total_shown
FROM standings s
LEFT JOIN score_runs r ON r.year = s.year AND r.bloc = s.bloc
WHERE s.bloc = $bloc
ORDER BY s.year DESC, s.rank NULLS LAST, s.unit
