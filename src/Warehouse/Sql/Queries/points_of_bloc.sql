-- Every member's points in every criterion, without explanations.
SELECT unit, criterion, parent, position, depth, title, kind, maximum, state, points
FROM scores
WHERE year = $year AND bloc = $bloc
ORDER BY unit, position
