using System.Globalization;
using ThiDua.Metrics.Tables;

namespace ThiDua.Pipeline.Sealing;

/// <summary>One bloc of one seal, as the table of seals keeps it.</summary>
public sealed record SealRow
{
    public required int Number { get; init; }

    public required string Code { get; init; }

    public required string Sha256 { get; init; }

    public required int Year { get; init; }

    public required string Bloc { get; init; }

    public required bool WholeYear { get; init; }

    public required string RuleBook { get; init; }

    public required int RuleBookVersion { get; init; }

    public required string ResultsSha256 { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SealedAt { get; init; }

    public required string SealedBy { get; init; }

    public required string Engine { get; init; }

    public required string Snapshot { get; init; }

    public string? Previous { get; init; }

    public string? Cause { get; init; }

    /// <summary>Codes of the seals it takes the place of.</summary>
    public string? Corrects { get; init; }

    /// <summary>"305 Vượt mức trần (1): lý do", one a line; null: none.</summary>
    public string? Accepted { get; init; }

    public required string File { get; init; }

    /// <summary>All rows of the table of seals, in the order in which they were made.</summary>
    public static IReadOnlyList<SealRow> Of(DataTable seals)
    {
        ArgumentNullException.ThrowIfNull(seals);
        List<SealRow> rows = [];
        for (var row = 0; row < seals.RowCount; row++)
        {
            object? Cell(string column) => seals[row, ScopeRows.At(seals, column)];
            rows.Add(
                new SealRow
                {
                    Number = checked((int)(long)Cell("number")!),
                    Code = (string)Cell("code")!,
                    Sha256 = (string)Cell("sha256")!,
                    Year = checked((int)(long)Cell("year")!),
                    Bloc = (string)Cell("bloc")!,
                    WholeYear = (bool)Cell("whole_year")!,
                    RuleBook = (string)Cell("rule_book")!,
                    RuleBookVersion = checked((int)(long)Cell("rule_book_version")!),
                    ResultsSha256 = (string)Cell("results_sha256")!,
                    SealedAt = (DateTime)Cell("sealed_at")!,
                    SealedBy = (string)Cell("sealed_by")!,
                    Engine = (string)Cell("engine")!,
                    Snapshot = (string)Cell("snapshot")!,
                    Previous = (string?)Cell("previous"),
                    Cause = (string?)Cell("cause"),
                    Corrects = (string?)Cell("corrects"),
                    Accepted = (string?)Cell("accepted"),
                    File = (string)Cell("file")!,
                }
            );
        }
        return [.. rows.OrderBy(row => row.Number).ThenBy(row => row.Bloc, StringComparer.Ordinal)];
    }

    /// <summary>A seal's rows for the table.</summary>
    internal static DataTable Table(SealPackage package)
    {
        DataTable rows = new(ResultTables.Seals);
        var manifest = package.Manifest;
        var accepted = string.Join(
            '\n',
            manifest.Accepted.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Code} {one.Tag} ({one.Count}): {one.Reason}"))
        );
        foreach (var bloc in manifest.Blocs)
        {
            rows.Add(
                (long)manifest.Number,
                package.Code,
                package.Sha256,
                (long)manifest.Year,
                bloc.Bloc,
                manifest.Bloc is null,
                bloc.RuleBook,
                (long)bloc.RuleBookVersion,
                bloc.ResultsSha256,
                manifest.SealedAt,
                manifest.SealedBy,
                manifest.Engine,
                manifest.Snapshot.Id,
                manifest.Previous?.Sha256,
                manifest.Cause,
                manifest.Corrects.Count == 0 ? null : string.Join(',', manifest.Corrects),
                accepted.Length == 0 ? null : accepted,
                package.FileName
            );
        }
        return rows;
    }
}
