-- A unit's own targets of one year.
SELECT a.year, a.period, a.position, a.indicator, coalesce(i.name, a.indicator), coalesce(i.direction, 'higher'), a.scope, a.unit, u.name,
    a.assigned_by, a.change, a.comparator, a.target, a.upper, coalesce(a.unit_of_measure, i.unit_of_measure, ''), a.effective,
    a.earlier_target, a.actual, a.actual_period, a.actual_status, a.attainment, a.state, a.reason, a.reason_en, a.path, a.last_year,
    a.arithmetic, a.arithmetic_en, a.document, a.file, a.sheet, a.cell, a.target_document, a.quote, a.target_file, a.target_sheet,
    a.target_cell, a.actual_known_by
FROM attainments a
LEFT JOIN (SELECT * FROM indicators QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) i ON i.code = a.indicator
LEFT JOIN (SELECT * FROM units WHERE code = $unit QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) u ON u.code = a.unit
WHERE a.year = $year AND a.unit = $unit
ORDER BY a.position, a.period
