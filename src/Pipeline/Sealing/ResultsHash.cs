using ThiDua.Metrics.Tables;

namespace ThiDua.Pipeline.Sealing;

/// <summary>The hash of what a bloc's results say, by which a page or a document knows that it shows sealed ones.</summary>
internal static class ResultsHash
{
    private static readonly TableSchema[] Tables =
    [
        ResultTables.ScoreRuns,
        ResultTables.Standings,
        ResultTables.Totals,
        ResultTables.Scores,
        ResultTables.Attainments,
        ResultTables.Robustness,
    ];

    internal static string Of(Func<TableSchema, DataTable> read, int year, string bloc)
    {
        var standings = read(ResultTables.Standings);
        ScopeRows scope = new(year, bloc, standings);
        return SealedTables.HashOf(Tables.Select(schema => scope.Of(schema == ResultTables.Standings ? standings : read(schema))));
    }
}
