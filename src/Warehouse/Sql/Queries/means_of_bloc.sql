-- Sums of points by criterion over the ranked members.
SELECT c.criterion, sum(coalesce(c.points, 0)), count(*)
FROM scores c
JOIN standings s ON s.year = c.year AND s.bloc = c.bloc AND s.unit = c.unit AND s.rank IS NOT NULL
WHERE c.year = $year AND c.bloc = $bloc
GROUP BY c.criterion
