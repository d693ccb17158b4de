-- What was read at one place: the rows of a file whose cell it is, as JSON, with their table; without a cell, the file's first rows.
SELECT 'units', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM units t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'unit_aliases', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM unit_aliases t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'unit_changes', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM unit_changes t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'blocs', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM blocs t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'bloc_members', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM bloc_members t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'indicators', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM indicators t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'targets', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM targets t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'observations', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM observations t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'campaigns', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM campaigns t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'commitments', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM commitments t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'obligations', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM obligations t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'submissions', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM submissions t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'evidence', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM evidence t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'events', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM events t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
UNION ALL
SELECT 'assessments', CAST(to_json(t) AS VARCHAR), t.sequence, t.cell FROM assessments t WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
ORDER BY 3 LIMIT 50
