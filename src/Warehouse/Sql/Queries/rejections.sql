-- Rejected rows as they stood, with the reasons.
SELECT "table", coalesce(row_text, ''), coalesce(reasons, ''), coalesce(reasons_en, ''), coalesce(file, ''), sheet, cell
FROM rejections ORDER BY file, rowid LIMIT $most
