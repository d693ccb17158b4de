-- Promises made in campaigns that run in one year.
SELECT c.campaign, c.who, c.what, c.count, c.due, c.done, c.quote, c.file, c.sheet, c.cell
FROM (SELECT * FROM commitments QUALIFY row_number() OVER (PARTITION BY campaign, who, what ORDER BY sequence DESC) = 1) c
JOIN (SELECT * FROM campaigns QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) k ON k.code = c.campaign
WHERE (k.start IS NULL OR year(k.start) <= $year) AND (k."end" IS NULL OR year(k."end") >= $year)
ORDER BY c.campaign, c.due, c.sequence
