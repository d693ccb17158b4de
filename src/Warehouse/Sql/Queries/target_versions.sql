-- Targets of one indicator and year whose scope was given more than one: by others, or another one later.
WITH given AS (
        SELECT * FROM (SELECT * FROM targets WHERE year = $year AND indicator = $indicator
            QUALIFY row_number() OVER (PARTITION BY year, period, indicator, scope, applies, assigned_by, effective ORDER BY sequence DESC) = 1)
        QUALIFY count(*) OVER (PARTITION BY period, scope, applies) > 1),
    here AS (
        SELECT * FROM units WHERE code IN (SELECT scope FROM given)
        QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1)
SELECT g.scope, coalesce(u.name, g.scope), g.period, g.assigned_by, g.effective, g.change, g.comparator, g.value, g.upper, coalesce(g.unit_of_measure, ''),
    g.source, g.quote, g.file, g.sheet, g.cell,
    row_number() OVER (PARTITION BY g.period, g.scope, g.applies, g.assigned_by ORDER BY g.effective DESC NULLS LAST, g.sequence DESC) = 1
FROM given g
LEFT JOIN here u ON u.code = g.scope
ORDER BY u.sequence NULLS FIRST, g.scope, g.period, g.assigned_by, g.effective NULLS FIRST
