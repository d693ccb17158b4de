-- Every rule book as read, latest year first, latest version first.
SELECT id, version, year, title, signed, effective, json, file
FROM rule_books
ORDER BY year DESC, id, version DESC
