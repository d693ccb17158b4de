using System.Globalization;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Warehouse.Tests.Killed;

/// <summary>Which writes a ledger or a snapshot holds, checked to be whole: no row lost, none doubled.</summary>
internal static class StoredWrites
{
    /// <returns>The numbers of the writes, ascending.</returns>
    internal static IReadOnlyList<int> Check(Func<FactView, FactRows> facts, Func<DataTable> standings)
    {
        var history = facts(new FactView { History = true });
        var units = history.Rows.Column(0);
        Dictionary<int, int> rows = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<int> shared = [];
        for (var row = 0; row < history.Rows.RowCount; row++)
        {
            var unit = (string)units[row]!;
            var number = (int)(decimal)history.Rows[row, 3]!;
            if (string.Equals(unit, WriterProcess.Shared, StringComparison.Ordinal))
            {
                shared.Add(number);
                continue;
            }
            Assert.True(seen.Add(unit), $"{unit} is there twice");
            Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"W{number}-"), unit, StringComparison.Ordinal);
            rows[number] = rows.GetValueOrDefault(number) + 1;
        }
        Assert.All(rows, write => Assert.Equal(WriterProcess.RowsAWrite, write.Value));
        Assert.Equal(rows.Keys.Order(), shared.Order());
        Assert.Equal(history.Sequences.Distinct().Count(), history.Sequences.Count);
        var current = facts(FactView.Current);
        Assert.Equal((rows.Count * WriterProcess.RowsAWrite) + (shared.Count > 0 ? 1 : 0), current.Rows.RowCount);
        var last = shared.Count == 0 ? 0 : shared[^1];
        Assert.Equal(last, standings().RowCount);
        return [.. rows.Keys.Order()];
    }
}
