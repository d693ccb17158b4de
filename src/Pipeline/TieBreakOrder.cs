using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline.Facts;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Pipeline;

/// <summary>What parts equal totals in each published bloc (tiêu chí phụ của từng khối), in words and in its order.</summary>
public static class TieBreakOrder
{
    /// <returns>By year and bloc: "điểm I Kinh tế - xã hội cao hơn; ít báo cáo trễ hơn; bỏ phiếu"; null where nothing parts them.</returns>
    public static Func<long, string, string?> Of(Snapshot snapshot, bool english = false)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var books = YearScoring.Books(snapshot.ReadResults(ResultTables.RuleBooks));
        var used = Used(snapshot.ReadResults(ResultTables.ScoreRuns));
        var names = NamesOf(snapshot);
        return (year, bloc) =>
            used.TryGetValue((year, bloc), out var key)
            && books.FirstOrDefault(book => string.Equals(book.Id, key.Book, StringComparison.Ordinal) && book.Version == key.Version) is { TieBreaks.Count: > 0 } found
                ? string.Join("; ", TieBreakText.Of(found, names(found), english))
                : null;
    }

    /// <summary>What a rule book's words call the things that it names by code.</summary>
    public static Func<RuleBook, FactNames> NamesOf(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (indicators, obligations) = FactLoading.LoadNames(schema => snapshot.ReadFacts(schema));
        return book => FactNames.Of(book, indicators, obligations);
    }

    private static Dictionary<(long Year, string Bloc), (string Book, long Version)> Used(DataTable runs)
    {
        object? Cell(int row, string name) => runs[row, runs.Schema.IndexOf(name)];
        return Enumerable
            .Range(0, runs.RowCount)
            .ToDictionary(
                row => ((long)Cell(row, "year")!, (string)Cell(row, "bloc")!),
                row => ((string)Cell(row, "rule_book")!, (long)Cell(row, "rule_book_version")!)
            );
    }
}
