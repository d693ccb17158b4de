-- Each promise of the year's campaigns that units owe one by one: who owes it, how much is done, since when it is whole.
WITH running AS (
        SELECT * FROM (SELECT * FROM campaigns QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1)
        WHERE (start IS NULL OR year(start) <= $year) AND ("end" IS NULL OR year("end") >= $year)),
    promised AS (
        SELECT c.*, coalesce(c.due, k."end", make_date($year, 12, 31)) AS day
        FROM (SELECT * FROM commitments QUALIFY row_number() OVER (PARTITION BY campaign, who, what ORDER BY sequence DESC) = 1) c
        JOIN running k ON k.code = c.campaign
        WHERE c.scope IS NOT NULL),
    here AS (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1),
    told AS (SELECT * FROM commitment_progress QUALIFY row_number() OVER (PARTITION BY campaign, what, unit, "date" ORDER BY sequence DESC) = 1),
    latest AS (SELECT * FROM told QUALIFY row_number() OVER (PARTITION BY campaign, what, unit ORDER BY "date" DESC) = 1)
SELECT c.campaign, c.who, c.what, u.code, u.name, coalesce(c.count, 1), c.due, coalesce(l.done, 0), l."date",
    (SELECT min(t."date") FROM told t WHERE t.campaign = c.campaign AND t.what = c.what AND t.unit = u.code AND t.done >= coalesce(c.count, 1)),
    l.evidence, l.file, l.sheet, l.cell
FROM promised c
JOIN here u ON (c.scope = u.code OR c.scope = 'all'
        OR (c.scope LIKE 'kind=%' AND u.kind = substr(c.scope, 6))
        OR (contains(c.scope, '=') AND json_extract_string(u.attributes, '$."' || split_part(c.scope, '=', 1) || '"') = split_part(c.scope, '=', 2))
        OR EXISTS (SELECT 1 FROM latest x WHERE x.campaign = c.campaign AND x.what = c.what AND x.unit = u.code))
    AND (u.valid_from IS NULL OR u.valid_from <= c.day)
    AND (u.valid_to IS NULL OR u.valid_to >= c.day)
LEFT JOIN latest l ON l.campaign = c.campaign AND l.what = c.what AND l.unit = u.code
ORDER BY c.campaign, c.what, u.sequence
