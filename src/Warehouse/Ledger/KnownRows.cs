using ThiDua.Metrics.Tables;

namespace ThiDua.Warehouse.Ledger;

/// <summary>
/// The rows of a table that were known at the end of a day (UTC+7): what the ledger had taken in by then; and of what
/// was taken in later the first version of each key, where the day that the row itself names had come. A correction
/// is known from the day of its recording. See docs/decisions/0013.
/// </summary>
internal static class KnownRows
{
    /// <summary>Vietnam's days end at 17:00 UTC.</summary>
    private static readonly TimeOnly EndOfDay = new(17, 0);

    /// <summary>The rows as a table of the same name and columns.</summary>
    internal static (string Rows, (string, object?)[] Parameters) Of(TableSchema schema, DateOnly day)
    {
        List<(string, object?)> parameters = [];
        var known = "";
        if (schema.KnownFrom.Count > 0)
        {
            known = $"coalesce({string.Join(", ", schema.KnownFrom.Select(name => DayOf(schema.Column(name))))}, $known_on) <= $known_on";
            parameters.Add(("known_on", day));
        }
        var table = TableSql.Quote(schema);
        if (!TableSql.IsInput(schema))
        {
            return (known.Length == 0 ? table : $"(SELECT * FROM {table} WHERE {known}) {table}", [.. parameters]);
        }
        parameters.Add(("recorded_before", day.ToDateTime(EndOfDay, DateTimeKind.Utc)));
        var first = $"batch = min(batch) OVER (PARTITION BY {TableSql.List(TableSql.Keys(schema))})";
        var condition = known.Length == 0 ? first : $"{first} AND {known}";
        return ($"(SELECT * FROM {table} QUALIFY recorded_at < $recorded_before OR ({condition})) {table}", [.. parameters]);
    }

    /// <summary>The day itself, that of a time in Vietnam, or the last one of the year or of the period.</summary>
    private static string DayOf(ColumnSchema column)
    {
        var name = TableSql.Quote(column.Name);
        return column.Type switch
        {
            ColumnType.Date => name,
            ColumnType.Timestamp => $"CAST({name} + INTERVAL 7 HOURS AS DATE)",
            ColumnType.Integer => $"make_date({name}, 12, 31)",
            _ => $"last_day(make_date(CAST(left({name}, 4) AS INTEGER), {LastMonth(name)}, 1))",
        };
    }

    /// <summary>Of a period as tables write it: 2025, 2025-H1, 2025-Q3, 2025-9M, 2025-09.</summary>
    private static string LastMonth(string period) =>
        $"""
        CASE
            WHEN length({period}) = 4 THEN 12
            WHEN {period}[6] = 'H' THEN 6 * CAST({period}[7:] AS INTEGER)
            WHEN {period}[6] = 'Q' THEN 3 * CAST({period}[7:] AS INTEGER)
            ELSE CAST(rtrim({period}[6:], 'M') AS INTEGER)
        END
        """;
}
