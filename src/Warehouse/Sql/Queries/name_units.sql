-- Every unit that ever was, for the search: the one above it, from when to when.
WITH current AS (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1)
SELECT u.code, u.name, p.name, year(u.valid_from), year(u.valid_to)
FROM current u
LEFT JOIN current p ON p.code = u.parent
ORDER BY u.sequence
