using ThiDua.Metrics.Tables;

namespace ThiDua.Pipeline.Sealing;

/// <summary>What a page or a document says of the seal of the results that it shows (dấu niêm phong).</summary>
/// <param name="Latest">The latest seal of the bloc.</param>
/// <param name="IsEqual">False: the results have changed since.</param>
public sealed record SealMark(SealRow Latest, bool IsEqual)
{
    /// <summary>The code to print; null: what is shown is not sealed.</summary>
    public string? Code => IsEqual ? Latest.Code : null;

    /// <summary>The mark of a bloc's results; null: they were never sealed.</summary>
    /// <param name="read">A snapshot's result tables.</param>
    public static SealMark? Of(Func<TableSchema, DataTable> read, int year, string bloc)
    {
        ArgumentNullException.ThrowIfNull(read);
        var latest = SealRow
            .Of(read(ResultTables.Seals))
            .LastOrDefault(row => row.Year == year && string.Equals(row.Bloc, bloc, StringComparison.Ordinal));
        return latest is null
            ? null
            : new SealMark(latest, string.Equals(latest.ResultsSha256, ResultsHash.Of(read, year, bloc), StringComparison.Ordinal));
    }
}
