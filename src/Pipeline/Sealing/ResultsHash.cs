using ThiDua.Metrics.Tables;

namespace ThiDua.Pipeline.Sealing;

/// <summary>The hash of what a bloc's results say, by which a page or a document knows that it shows sealed ones.</summary>
internal static class ResultsHash
{
    /// <param name="read">The rows of a result table with these values: of a whole country's results only the bloc's are read.</param>
    internal static string Of(Func<TableSchema, IReadOnlyList<(string Column, object? Value)>, DataTable> read, int year, string bloc)
    {
        (string, object?) ofYear = ("year", (long)year);
        (string, object?)[] ofBloc = [ofYear, ("bloc", bloc)];
        var standings = read(ResultTables.Standings, ofBloc);
        DataTable attainments = new(ResultTables.Attainments);
        foreach (var unit in standings.Column(ScopeRows.At(standings, "unit")))
        {
            var own = read(ResultTables.Attainments, [ofYear, ("unit", unit)]);
            for (var row = 0; row < own.RowCount; row++)
            {
                attainments.Add([.. Enumerable.Range(0, own.Schema.Columns.Count).Select(column => own[row, column])]);
            }
        }
        return SealedTables.HashOf([
            read(ResultTables.ScoreRuns, ofBloc),
            standings,
            read(ResultTables.Totals, ofBloc),
            read(ResultTables.Scores, ofBloc),
            attainments,
            read(ResultTables.Robustness, ofBloc),
        ]);
    }
}
