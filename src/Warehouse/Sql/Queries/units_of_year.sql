-- Units of one year: members of blocs and what else existed then; with words, those whose name or code has them all, accents or not.
WITH current AS (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1),
    member AS (SELECT unit, any_value(bloc) AS bloc FROM bloc_members WHERE year = $year GROUP BY unit),
    named AS (SELECT * FROM blocs WHERE year = $year QUALIFY row_number() OVER (PARTITION BY bloc ORDER BY sequence DESC) = 1),
    words AS (SELECT unnest(string_split(strip_accents(lower(replace(trim($words), 'đ', 'd'))), ' ')) AS word WHERE $words IS NOT NULL),
    aliases AS (SELECT unit, string_agg(alias, ' ') AS names FROM unit_aliases GROUP BY unit)
SELECT u.code, u.name, u.kind, u.parent, p.name, u.valid_from, u.valid_to, m.bloc, b.name, s.rank, s.total_shown
FROM current u
LEFT JOIN current p ON p.code = u.parent
LEFT JOIN member m ON m.unit = u.code
LEFT JOIN named b ON b.bloc = m.bloc
LEFT JOIN standings s ON s.year = $year AND s.unit = u.code AND s.bloc = m.bloc
LEFT JOIN aliases a ON a.unit = u.code
WHERE (u.valid_from IS NULL OR year(u.valid_from) <= $year) AND (u.valid_to IS NULL OR year(u.valid_to) >= $year)
  AND NOT EXISTS (
    SELECT 1 FROM words
    WHERE NOT contains(strip_accents(lower(replace(replace(u.name || ' ' || u.code || ' ' || coalesce(a.names, ''), 'đ', 'd'), 'Đ', 'd'))), word))
ORDER BY m.bloc IS NULL, b.sequence, s.rank NULLS LAST, u.sequence
LIMIT $most
