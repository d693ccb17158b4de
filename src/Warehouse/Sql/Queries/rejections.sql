-- Rejected rows as they stood, with the reasons and the year they speak of, where it could be read. With a year: of it first, then those
-- that name none, or one that no page shows.
SELECT "table", coalesce(row_text, ''), coalesce(reasons, ''), coalesce(reasons_en, ''), coalesce(file, ''), sheet, cell, CAST(known AS BIGINT)
FROM (SELECT *, rowid AS place, coalesce(TRY_CAST(left(period, 4) AS INTEGER), year(day)) AS known FROM rejections)
WHERE $year IS NULL OR known IS NULL OR known = $year OR known NOT IN (SELECT year FROM score_runs UNION SELECT year FROM attainments)
ORDER BY $year IS NOT NULL AND known IS DISTINCT FROM $year, file, place LIMIT $most
