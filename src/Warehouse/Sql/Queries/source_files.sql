-- The files that the snapshot rests on.
SELECT file, sha256, coalesce(bytes, 0), mapping FROM source_files ORDER BY file, sha256
