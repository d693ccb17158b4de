-- Years in which a bloc of this code exists.
SELECT DISTINCT year FROM blocs WHERE bloc = $bloc ORDER BY year DESC
