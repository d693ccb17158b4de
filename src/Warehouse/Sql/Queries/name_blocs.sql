-- Blocs with the years in which they are.
SELECT bloc, name, year
FROM blocs
QUALIFY row_number() OVER (PARTITION BY bloc, year ORDER BY sequence DESC) = 1
ORDER BY bloc, year DESC
