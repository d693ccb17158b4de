-- What imports found, file by file, what does not fit in the units' validity, and what the office's rules found.
SELECT f.code, f.kind, f.severity, f.year, f.bloc, f.unit, u.name, f.subject, f.tag, f.tag_en, f.message, f.message_en, f.remedy, f.remedy_en,
    f.file, f.sheet, f.cell
FROM findings f
LEFT JOIN (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) u ON u.code = f.unit
WHERE f.stage IN ('import', 'units', 'validation')
ORDER BY f.file, f.rowid
