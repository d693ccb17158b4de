-- One unit's score card in the order of the rule book.
SELECT year, bloc, unit, criterion, parent, position, depth, title, kind, maximum, state, points, actual, target, attainment,
    attainment_state, unit_of_measure, self_points, bloc_points, appraisal_points, council_points, rule, rule_en, arithmetic,
    arithmetic_en, clause, document, file, sheet, cell, target_file, target_sheet, target_cell
FROM scores
WHERE year = $year AND unit = $unit
ORDER BY position
