-- What became of the rows of each table of each file.
SELECT file, sheet, "table", read, accepted, rejected, empty, left_out FROM import_counts ORDER BY file, rowid
