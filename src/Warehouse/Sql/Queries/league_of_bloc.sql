-- The league table of one bloc, standings and totals together, in its order.
SELECT s.year, s.bloc, s.unit, s.name, s.state, s.total, s.total_shown, s.rank, s.rating, s.decided_by, t.decided_by_en,
    t.reason, t.reason_en, coalesce(t.position, 0), t.base, coalesce(t.bonus, 0), coalesce(t.penalty, 0),
    t.self_total, t.bloc_total, t.appraisal_total, t.council_total,
    w.rank_low, w.rank_high
FROM standings s
LEFT JOIN totals t ON t.year = s.year AND t.bloc = s.bloc AND t.unit = s.unit
LEFT JOIN robustness w ON w.year = s.year AND w.bloc = s.bloc AND w.unit = s.unit
WHERE s.year = $year AND s.bloc = $bloc
ORDER BY t.position, s.rank NULLS LAST, s.unit
