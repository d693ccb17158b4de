-- The one unit that stands above all others; none where there are several without a parent, or where it has nothing below it.
WITH current AS (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1)
SELECT code, name
FROM current
WHERE parent IS NULL
  AND code IN (SELECT parent FROM current)
  AND (SELECT count(*) FROM current WHERE parent IS NULL) = 1
