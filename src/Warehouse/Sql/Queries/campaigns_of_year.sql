-- Campaigns that run in one year, parents before children.
SELECT code, name, theme, start, "end", issuer, directive, parent
FROM (SELECT * FROM campaigns QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1)
WHERE (start IS NULL OR year(start) <= $year) AND ("end" IS NULL OR year("end") >= $year)
ORDER BY parent IS NOT NULL, start, code
