-- The rule of each criterion in words, as runs under each rule book wrote it.
SELECT r.rule_book, r.rule_book_version, s.criterion, any_value(s.rule), any_value(s.rule_en)
FROM scores s
JOIN score_runs r ON r.year = s.year AND r.bloc = s.bloc
WHERE s.rule IS NOT NULL
GROUP BY r.rule_book, r.rule_book_version, s.criterion
