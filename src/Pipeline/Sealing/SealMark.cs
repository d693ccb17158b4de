using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Pipeline.Sealing;

/// <summary>What a page or a document says of the seal of the results that it shows (dấu niêm phong).</summary>
/// <param name="Latest">The latest seal of the bloc.</param>
/// <param name="IsEqual">False: the results have changed since.</param>
public sealed record SealMark(SealRow Latest, bool IsEqual)
{
    /// <summary>The code to print; null: what is shown is not sealed.</summary>
    public string? Code => IsEqual ? Latest.Code : null;

    /// <summary>The code and day (UTC+7) of the seal that the results no longer are the same as; null: they are.</summary>
    public (string Code, DateOnly Day)? Earlier => IsEqual ? null : (Latest.Code, DateOnly.FromDateTime(Latest.SealedAt.AddHours(7)));

    /// <summary>The marks of all blocs whose results differ from their latest seal, by year and bloc.</summary>
    public static IReadOnlyList<SealMark> Changed(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return
        [
            .. SealRow
                .Of(snapshot.ReadResults(ResultTables.Seals))
                .Select(row => (row.Year, row.Bloc))
                .Distinct()
                .OrderBy(sealedBloc => sealedBloc.Year)
                .ThenBy(sealedBloc => sealedBloc.Bloc, StringComparer.Ordinal)
                .Select(sealedBloc => Of(snapshot, sealedBloc.Year, sealedBloc.Bloc))
                .OfType<SealMark>()
                .Where(mark => !mark.IsEqual),
        ];
    }

    /// <summary>The mark of a bloc's results; null: they were never sealed.</summary>
    public static SealMark? Of(Snapshot snapshot, int year, string bloc)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var seals = snapshot.ReadResults(ResultTables.Seals, [("year", (long)year), ("bloc", bloc)]);
        var latest = SealRow.Of(seals) is [.., var last] ? last : null;
        return latest is null
            ? null
            : new SealMark(latest, string.Equals(latest.ResultsSha256, ResultsHash.Of(snapshot.ReadResults, year, bloc), StringComparison.Ordinal));
    }
}
