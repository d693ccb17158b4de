-- How far each bloc's ranked members came, and targets met by its members.
WITH roots AS (
        SELECT bloc, unit, sum(maximum) AS maximum FROM scores
        WHERE year = $year AND parent IS NULL AND kind IN ('node', 'leaf') GROUP BY bloc, unit),
    reached AS (
        SELECT s.bloc, sum(s.total) AS totals, sum(r.maximum) AS maxima
        FROM standings s JOIN roots r ON r.bloc = s.bloc AND r.unit = s.unit
        WHERE s.year = $year AND s.rank IS NOT NULL GROUP BY s.bloc),
    met AS (
        SELECT bloc, count(*) FILTER (attainment_state IN ('exceeded', 'met')) AS met,
            count(*) FILTER (attainment_state IS NOT NULL AND attainment_state <> 'notAssigned') AS targets
        FROM scores WHERE year = $year AND kind = 'leaf' GROUP BY bloc)
SELECT r.bloc, r.totals, r.maxima, coalesce(m.met, 0), coalesce(m.targets, 0)
FROM reached r LEFT JOIN met m USING (bloc)
