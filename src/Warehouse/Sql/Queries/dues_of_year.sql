-- Reports that units owe for periods of one year, with the first submission of each, unit by unit.
WITH owed AS (SELECT * FROM obligations WHERE left(period, 4) = CAST($year AS VARCHAR) QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1),
    here AS (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1),
    came AS (SELECT * FROM submissions QUALIFY row_number() OVER (PARTITION BY unit, obligation ORDER BY submitted_at, sequence) = 1)
SELECT u.code, u.name, o.code, o.period, o.due, c.submitted_at, c.document, c.file, c.sheet, c.cell
FROM owed o
JOIN here u ON (o.scope = u.code OR o.scope = 'all'
        OR (o.scope LIKE 'kind=%' AND u.kind = substr(o.scope, 6))
        OR (contains(o.scope, '=') AND json_extract_string(u.attributes, '$."' || split_part(o.scope, '=', 1) || '"') = split_part(o.scope, '=', 2)))
    AND (u.valid_from IS NULL OR u.valid_from <= o.due)
    AND (u.valid_to IS NULL OR u.valid_to >= o.due)
LEFT JOIN came c ON c.unit = u.code AND c.obligation = o.code
ORDER BY u.sequence, o.due, o.code
