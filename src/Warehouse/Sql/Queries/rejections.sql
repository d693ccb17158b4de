-- Rejected rows as they stood, with the reasons; with a year, those of it and those whose year could not be read.
SELECT "table", coalesce(row_text, ''), coalesce(reasons, ''), coalesce(reasons_en, ''), coalesce(file, ''), sheet, cell
FROM rejections
WHERE $year IS NULL OR coalesce(left(period, 4), CAST(year(day) AS VARCHAR), CAST($year AS VARCHAR)) = CAST($year AS VARCHAR)
ORDER BY file, rowid LIMIT $most
