using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Warehouse.Tests.Fixtures;

/// <summary>Small rows of several tables.</summary>
internal static class Sample
{
    public static readonly string Sha = new('a', 64);

    public static DataTable Observations(params (string Unit, string Period, decimal Value)[] figures)
    {
        DataTable rows = new(InputTables.Observations);
        foreach (var (unit, period, value) in figures)
        {
            rows.Add(unit, "GRDP", period, value, "value", "%", "official", "self-reported", null, null);
        }
        return rows;
    }

    public static DataTable Units(params (string Code, string Name)[] units)
    {
        DataTable rows = new(InputTables.Units);
        foreach (var (code, name) in units)
        {
            rows.Add(code, name, "xa", null, new DateOnly(2025, 7, 1), null);
        }
        return rows;
    }

    public static DataTable Standings(int year, string bloc, params (string Unit, decimal? Total, long? Rank)[] units)
    {
        DataTable rows = new(ResultTables.Standings);
        foreach (var (unit, total, rank) in units)
        {
            var state = rank is null ? "incomplete" : "ranked";
            rows.Add((long)year, bloc, unit, "Xã " + unit, total, null, rank, null, state, null);
        }
        return rows;
    }

    public static FactBatch Batch(DataTable rows, string file = "so-lieu.xlsx", IReadOnlyList<string?>? attributes = null) =>
        new()
        {
            Rows = rows,
            Places = [.. Enumerable.Range(2, rows.RowCount).Select(line => new SourceLocation(file, "Quý 2", $"D{line}"))],
            FileSha256 = new Dictionary<string, string>(StringComparer.Ordinal) { [file] = Sha },
            Attributes = attributes,
        };

    public static LedgerWrite Begin(HomeFolder home, TimeProvider? clock = null) =>
        LedgerWrite.Begin(home, "kiểm thử", clock ?? FixedClock.At(2026, 1, 5), null, TestContext.Current.CancellationToken);

    /// <summary>One write with one batch.</summary>
    public static WriteOutcome Store(HomeFolder home, DataTable rows, string file = "so-lieu.xlsx", TimeProvider? clock = null)
    {
        using var write = Begin(home, clock);
        _ = write.AppendFacts(Batch(rows, file));
        return write.Commit();
    }

    public static object?[] Row(DataTable rows, int row) =>
        [.. Enumerable.Range(0, rows.Schema.Columns.Count).Select(column => rows[row, column])];
}
