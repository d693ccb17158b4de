using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Tables;

namespace ThiDua.Pipeline.Sealing;

/// <summary>The rows of a year's results that a seal is about (phạm vi niêm phong).</summary>
internal sealed class ScopeRows
{
    private readonly int year;
    private readonly string? bloc;
    private readonly DataTable standings;
    private readonly HashSet<string> units;

    /// <param name="bloc">Null: all blocs of the year.</param>
    /// <param name="standings">Name the units of the bloc.</param>
    internal ScopeRows(int year, string? bloc, DataTable standings)
    {
        this.year = year;
        this.bloc = bloc;
        this.standings = standings;
        units = UnitsWhere(row => IsOf(standings, row));
    }

    /// <summary>Tables that a recomputation gives again, in the order of a package.</summary>
    internal static IReadOnlyList<TableSchema> Recomputed { get; } =
        [
            ResultTables.ScoreRuns,
            ResultTables.Standings,
            ResultTables.Totals,
            ResultTables.Scores,
            ResultTables.Attainments,
            ResultTables.Robustness,
            ResultTables.Findings,
        ];

    /// <summary>A result table's rows of this scope, in their order.</summary>
    internal DataTable Of(DataTable table)
    {
        DataTable chosen = new(table.Schema);
        foreach (var row in Rows(table).Where(row => Belongs(table, row)))
        {
            chosen.Add([.. Enumerable.Range(0, table.Schema.Columns.Count).Select(column => table[row, column])]);
        }
        return chosen;
    }

    /// <summary>Findings that stand in the way of this scope: of the year or of no year, of the bloc, one of its units, or of nobody.</summary>
    internal bool Concerns(DataTable findings, int row) =>
        (findings[row, At(findings, "year")] is not long of || of == year) && IsOfScope(findings, row);

    /// <summary>The members of blocs in the year.</summary>
    internal IReadOnlySet<string> UnitsOf(IReadOnlyCollection<string> blocs) =>
        UnitsWhere(row => IsYear(standings, row) && blocs.Contains((string)standings[row, At(standings, "bloc")]!, StringComparer.Ordinal));

    /// <summary>
    /// A rejected row that legibly is about another year, or about a unit that the scope is not made of. When a report was
    /// handed in says nothing of the year that it is about.
    /// </summary>
    /// <param name="read">The units whose figures the scope is made of; null: every unit of the year.</param>
    internal bool IsElsewhere(DataTable rejections, int row, IReadOnlySet<string>? read)
    {
        object? cell(string column) => rejections[row, At(rejections, column)];
        return (read is not null && cell("unit") is string unit && !read.Contains(unit))
            || (Period.TryParse(cell("period") as string, out var period) && period.Year != year)
            || (cell("day") is DateOnly day && day.Year != year && cell("fact") as string is not "submissions");
    }

    private bool Belongs(DataTable table, int row) =>
        table.Schema == ResultTables.Attainments ? IsYear(table, row) && (bloc is null || HasUnit(table, row))
        : table.Schema == ResultTables.Findings
            ? IsYear(table, row) && table[row, At(table, "stage")] is ScoredRows.Scoring && IsOfScope(table, row)
        : IsOf(table, row);

    private bool IsOfScope(DataTable findings, int row) =>
        bloc is null
        || findings[row, At(findings, "bloc")] switch
        {
            string named => string.Equals(named, bloc, StringComparison.Ordinal),
            _ => findings[row, At(findings, "unit")] is null || HasUnit(findings, row),
        };

    private bool IsOf(DataTable table, int row) =>
        IsYear(table, row) && (bloc is null || string.Equals((string?)table[row, At(table, "bloc")], bloc, StringComparison.Ordinal));

    private bool IsYear(DataTable table, int row) => table[row, At(table, "year")] is long of && of == year;

    private bool HasUnit(DataTable table, int row) => table[row, At(table, "unit")] is string unit && units.Contains(unit);

    private HashSet<string> UnitsWhere(Func<int, bool> isMember) =>
        Rows(standings).Where(isMember).Select(row => (string)standings[row, At(standings, "unit")]!).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<int> Rows(DataTable table) => Enumerable.Range(0, table.RowCount);

    internal static int At(DataTable table, string column) => table.Schema.IndexOf(column);
}
