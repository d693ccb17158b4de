-- months(period): how many months a period has, as Period.LastMonth and Period.FirstMonth say. Of a connection, for the other queries.
CREATE TEMP MACRO months(period) AS CASE
    WHEN length(period) = 4 THEN 12
    WHEN contains(period, 'H') THEN 6
    WHEN contains(period, 'Q') THEN 3
    WHEN suffix(period, 'M') THEN CAST(substr(period, 6, length(period) - 6) AS INTEGER)
    ELSE 1 END
