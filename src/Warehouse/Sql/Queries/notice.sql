-- What the publisher wants on every page.
SELECT notice, notice_en FROM notices WHERE notice IS NOT NULL ORDER BY rowid LIMIT 1
