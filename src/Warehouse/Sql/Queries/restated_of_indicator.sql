-- One indicator's figures of a year in the maps of units that were not there then.
SELECT r.unit, coalesce(u.name, r.unit), u.valid_to IS NOT NULL, r.indicator, i.name, i.unit_of_measure, r.period, r.value, r.state, r.status, r.how, r.how_en
FROM restated_figures r
JOIN (SELECT * FROM indicators QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) i ON i.code = r.indicator
LEFT JOIN (SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY code ORDER BY sequence DESC) = 1) u ON u.code = r.unit
WHERE r.indicator = $indicator AND r.year = $year
ORDER BY u.sequence, r.unit, r.period
