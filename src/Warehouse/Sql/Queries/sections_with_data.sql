-- What the navigation may lead to, in one year: counts, zero where there is nothing.
SELECT
    (SELECT count(*) FROM attainments WHERE year = $year),
    (SELECT count(*) FROM blocs WHERE year = $year),
    (SELECT count(*) FROM units),
    (SELECT count(*) FROM campaigns),
    (SELECT count(*) FROM obligations) + (SELECT count(*) FROM import_counts),
    (SELECT count(*) FROM unit_changes),
    (SELECT count(*) FROM restated_figures)
