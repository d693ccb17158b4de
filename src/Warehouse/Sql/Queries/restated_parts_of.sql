-- The reported figures that went into figures of other maps, of one unit or of one indicator's year.
SELECT p.unit, p.indicator, p.period, p.part_unit, coalesce(u.name, p.part_unit), p.part_indicator, coalesce(i.name, p.part_indicator), p.part_period, p.share, p.value, p.document, p.file, p.sheet, p.cell
FROM restated_parts p
LEFT JOIN (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) u ON u.code = p.part_unit
LEFT JOIN (SELECT * FROM indicators QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) i ON i.code = p.part_indicator
WHERE ($unit IS NULL OR p.unit = $unit) AND ($indicator IS NULL OR p.indicator = $indicator) AND ($year IS NULL OR left(p.period, 4) = CAST($year AS VARCHAR))
ORDER BY p.unit, p.indicator, p.period, p.position
