-- What imports found, file by file, and what does not fit in the units' validity.
SELECT f.code, f.kind, f.severity, f.year, f.bloc, f.unit, u.name, f.subject, f.tag, f.tag_en, f.message, f.message_en, f.remedy, f.remedy_en,
    f.file, f.sheet, f.cell
FROM findings f
LEFT JOIN (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) u ON u.code = f.unit
WHERE f.stage IN ('import', 'units')
ORDER BY f.file, f.rowid
