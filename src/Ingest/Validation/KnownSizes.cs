using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Validation;

/// <summary>
/// How large an indicator's figures of a unit are (độ lớn): its targets and its figures of other periods, from the ledger
/// and from this import. Made only when a number asks for it.
/// </summary>
internal sealed class KnownSizes(KnownCodes known, IReadOnlyDictionary<TableSchema, List<PendingRow>> rows)
{
    private readonly ILookup<(string Unit, string Indicator), (string? Period, decimal Size)> sizes = Imported(rows)
        .ToLookup(size => (size.Unit, size.Indicator), size => (size.Period, size.Size));

    /// <param name="period">A figure of the very period is no witness: it may be the one that is asked about.</param>
    public IReadOnlyList<decimal> Of(string unit, string indicator, string period) =>
        [
            .. sizes[(unit, indicator)].Where(size => !string.Equals(size.Period, period, StringComparison.Ordinal)).Select(size => size.Size),
            .. known.Sizes(unit, indicator),
        ];

    private static IEnumerable<(string Unit, string Indicator, string? Period, decimal Size)> Imported(IReadOnlyDictionary<TableSchema, List<PendingRow>> rows)
    {
        foreach (var row in rows.GetValueOrDefault(InputTables.Observations, []))
        {
            if (!row.Source.Rejected && row.Undecided is null && row["value"] is decimal value)
            {
                yield return (row.Text("unit")!, row.Text("indicator")!, row.Text("period"), value);
            }
        }
        foreach (var row in rows.GetValueOrDefault(InputTables.Targets, []))
        {
            // A change is of another size than the figure that changes.
            if (!row.Source.Rejected && row.Text("change") is "level" && row["value"] is decimal value)
            {
                yield return (row.Text("scope")!, row.Text("indicator")!, null, value);
            }
        }
    }
}
