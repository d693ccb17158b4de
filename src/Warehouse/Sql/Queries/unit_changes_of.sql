-- What a unit came from and what it became.
WITH current AS (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1)
SELECT c.effective, c.kind, c."from", coalesce(f.name, c."from"), c."to", coalesce(t.name, c."to")
FROM (SELECT * FROM unit_changes QUALIFY row_number() OVER (PARTITION BY effective, "from", "to" ORDER BY sequence DESC) = 1) c
LEFT JOIN current f ON f.code = c."from"
LEFT JOIN current t ON t.code = c."to"
WHERE c."from" = $unit OR c."to" = $unit
ORDER BY c.effective, c.sequence
