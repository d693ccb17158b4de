using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tables;
using ThiDua.Metrics.Units;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Pipeline;

/// <summary>
/// Blocs whose published results are older than the facts beside them (kết quả đã cũ): scoring again would give other
/// totals, ranks or states; and blocs that were never scored (chưa chấm) though a rule book is in force. Found by scoring again, so that facts which change nothing are not reported.
/// </summary>
public static class StaleResults
{
    /// <summary>Beyond so many figures and entries a second scoring costs a reader more than the notice is worth.</summary>
    private const int MostRows = 200_000;

    /// <summary>The codes of such blocs, of all years; empty too for a home that is too large to look.</summary>
    public static IReadOnlyList<StaleBloc> Find(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var rows = snapshot.Manifest.Tables.Where(table => table.Name is "observations" or "assessments" or "targets").Sum(table => table.Rows);
        if (rows > MostRows)
        {
            return [];
        }
        var scoring = SnapshotScoring.Load(snapshot);
        var runs = Rows(snapshot.ReadResults(ResultTables.ScoreRuns));
        var stored = Rows(snapshot.ReadResults(ResultTables.Standings))
            .ToLookup(row => ((long)row("year")!, (string)row("bloc")!), row => ((string)row("unit")!, (string?)row("total_shown"), (long?)row("rank"), (string)row("state")!));
        // Blocs under one rule book are scored together: they may be each other's peers.
        var together = scoring
            .Facts.Blocs.Select(bloc =>
            {
                var asOf = (DateOnly?)RunOf(bloc)?.Invoke("as_of") ?? new DateOnly(bloc.Year, 12, 31);
                return (Bloc: bloc, AsOf: asOf, Book: RuleBookSelection.InForce(scoring.Books, bloc, asOf, []));
            })
            .Where(choice => choice.Book is not null)
            .GroupBy(choice => (choice.Bloc.Year, choice.AsOf, choice.Book!.Id, choice.Book.Version));
        return
        [
            .. together
                .SelectMany(group =>
                    ScoreRun.Execute(group.First().Book!, scoring.Facts, group.Key.Year, group.Key.AsOf, [.. group.Select(choice => choice.Bloc.Code)]).Blocs
                )
                .Where(result =>
                    !result
                        .Standings.Select(standing => (standing.Unit, standing.TotalShown, (long?)standing.Rank, TableWords.Of(standing.State)))
                        .ToHashSet()
                        .SetEquals(stored[(result.Bloc.Year, result.Bloc.Code)])
                )
                .Select(result => new StaleBloc(result.Bloc.Year, result.Bloc.Code, IsScored: RunOf(result.Bloc) is not null)),
        ];

        Func<string, object?>? RunOf(Bloc bloc) => runs.Find(row => (long)row("year")! == bloc.Year && Is((string)row("bloc")!, bloc.Code));
    }

    private static List<Func<string, object?>> Rows(DataTable table)
    {
        var columns = table.Schema.Columns.Select(column => column.Name).ToList();
        return [.. Enumerable.Range(0, table.RowCount).Select(row => (Func<string, object?>)(name => table[row, columns.IndexOf(name)]))];
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
