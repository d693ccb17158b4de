using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>
/// What was read at one place: the rows of a file whose cell it is, as JSON, with their table, and the row that is in
/// force in their stead; without a cell, the file's rows. Those in force come first, then those taken in last.
/// </summary>
internal static class SourceRowsSql
{
    internal static string Text { get; } =
        string.Join("\nUNION ALL\n", InputTables.All.Select(Of)) + "\nORDER BY is_used DESC, place LIMIT $most";

    private static string Of(TableSchema schema)
    {
        var table = TableSql.Quote(schema);
        var (same, order) = Rule(schema);
        // A figure handed in after the day that its year was scored for is in force, and no point is computed from it.
        var isFigure = ReferenceEquals(schema, InputTables.Observations);
        var known = "(r.as_of IS NULL OR n.submitted_at IS NULL OR n.submitted_at <= r.as_of)";
        var use = isFigure
            ? $"""
                r.as_of, first_value(n.sequence) OVER (PARTITION BY t.sequence ORDER BY {known} DESC, {order}) = t.sequence
                    AND {known.Replace("n.", "t.", StringComparison.Ordinal)},
                bool_or({known}) OVER (PARTITION BY t.sequence)
                """
            : "CAST(NULL AS DATE), n.sequence = t.sequence, true";
        var days = isFigure
            ? "LEFT JOIN (SELECT year, max(as_of) AS as_of FROM score_runs GROUP BY year) r ON r.year = TRY_CAST(left(t.period, 4) AS INTEGER)"
            : "";
        return $"""
            (SELECT '{schema.Name}', CAST(to_json(t) AS VARCHAR), t.cell, t.file_sha256, t.recorded_at,
                CAST(to_json(n) AS VARCHAR), n.file, n.sheet, n.cell, n.recorded_at, n.sequence = t.sequence AS is_used,
                {use},
                CASE WHEN n.sequence = t.sequence THEN t.sequence ELSE -t.sequence END AS place
            FROM {table} t JOIN {table} n ON {TableSql.Same(same, "t", "n")} {days}
            WHERE t.file = $file AND ($sheet IS NULL OR t.sheet = $sheet) AND ($row IS NULL OR regexp_extract(t.cell, '[0-9]+') = $row)
            QUALIFY row_number() OVER (PARTITION BY t.sequence ORDER BY {order}) = 1)
            """;
    }

    /// <summary>The last row of a key; of a figure's versions the one that counts, as in figure_versions.sql.</summary>
    private static (string[] Same, string Order) Rule(TableSchema schema) =>
        ReferenceEquals(schema, InputTables.Observations)
            ? (
                ["unit", "indicator", "period", "measure"],
                """
                CASE n.status WHEN 'official' THEN 3 WHEN 'preliminary' THEN 2 ELSE 1 END DESC, n.submitted_at DESC NULLS LAST,
                    CASE n.known_by WHEN 'independent' THEN 3 WHEN 'checked' THEN 2 ELSE 1 END DESC, n.sequence DESC
                """
            )
            : (TableSql.Keys(schema), "n.sequence DESC");
}
