-- Other names of units, and the units that each came from by name: people search by the name they know.
SELECT DISTINCT unit, alias, false FROM unit_aliases
UNION ALL
SELECT DISTINCT c."to", f.name, true
FROM unit_changes c
JOIN (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) f ON f.code = c."from"
WHERE c."to" <> c."from"
UNION ALL
SELECT DISTINCT u.code, u.name, true
FROM units u
JOIN (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) n ON n.code = u.code
WHERE u.name <> n.name
ORDER BY 1, 2
