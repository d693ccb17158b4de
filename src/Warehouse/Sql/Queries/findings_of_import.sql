-- What imports found, file by file, what does not fit in the units' validity, and what the office's rules found. The year is the
-- finding's own, else that of the row where it stands, else that of its file where all rows are of one year.
WITH found AS (SELECT *, rowid AS place FROM findings WHERE stage IN ('import', 'units', 'validation')),
    dated AS (
        SELECT file, sheet, regexp_extract(cell, '[0-9]+') AS line, TRY_CAST(left(period, 4) AS INTEGER) AS of_year FROM observations WHERE file IN (SELECT file FROM found)
        UNION ALL
        SELECT file, sheet, regexp_extract(cell, '[0-9]+'), TRY_CAST(left(period, 4) AS INTEGER) FROM targets WHERE file IN (SELECT file FROM found)
        UNION ALL
        SELECT file, sheet, regexp_extract(cell, '[0-9]+'), year FROM assessments WHERE file IN (SELECT file FROM found)
        UNION ALL
        SELECT file, sheet, regexp_extract(cell, '[0-9]+'), year FROM evidence WHERE file IN (SELECT file FROM found)),
    of_row AS (SELECT file, sheet, line, min(of_year) AS of_year FROM dated GROUP BY file, sheet, line HAVING count(DISTINCT of_year) = 1),
    of_file AS (SELECT file, min(of_year) AS of_year FROM dated GROUP BY file HAVING count(DISTINCT of_year) = 1)
SELECT f.code, f.kind, f.severity, CAST(coalesce(f.year, r.of_year, w.of_year) AS BIGINT), f.bloc, f.unit, u.name, f.subject, f.tag, f.tag_en, f.message, f.message_en, f.remedy,
    f.remedy_en, f.file, f.sheet, f.cell
FROM found f
LEFT JOIN of_row r ON r.file = f.file AND r.sheet IS NOT DISTINCT FROM f.sheet AND r.line = regexp_extract(f.cell, '[0-9]+')
LEFT JOIN of_file w ON w.file = f.file
LEFT JOIN (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) u ON u.code = f.unit
ORDER BY f.file, f.place
