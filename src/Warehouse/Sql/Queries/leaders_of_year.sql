-- Ranks 1 to 3 of every bloc.
SELECT s.bloc, s.unit, s.name, s.rank, coalesce(s.total_shown, ''), w.rank_low, w.rank_high
FROM standings s
LEFT JOIN totals t ON t.year = s.year AND t.bloc = s.bloc AND t.unit = s.unit
LEFT JOIN robustness w ON w.year = s.year AND w.bloc = s.bloc AND w.unit = s.unit
WHERE s.year = $year AND s.rank <= 3
ORDER BY s.bloc, s.rank, t.position
