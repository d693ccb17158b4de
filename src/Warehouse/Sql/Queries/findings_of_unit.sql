-- Findings about one unit in one year.
SELECT f.code, f.kind, f.severity, f.year, f.bloc, f.unit, u.name, f.subject, f.tag, f.tag_en, f.message, f.message_en, f.remedy, f.remedy_en,
    f.file, f.sheet, f.cell
FROM findings f
LEFT JOIN (SELECT * FROM units WHERE code = $unit QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) u ON u.code = f.unit
WHERE f.unit = $unit AND (f.year = $year OR f.year IS NULL)
ORDER BY CASE f.severity WHEN 'fatal' THEN 0 WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, f.rowid
