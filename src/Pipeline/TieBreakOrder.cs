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
        var order = OfBooks(snapshot, english);
        return (year, bloc) =>
            used.TryGetValue((year, bloc), out var key)
            && books.FirstOrDefault(book => string.Equals(book.Id, key.Book, StringComparison.Ordinal) && book.Version == key.Version) is { TieBreaks.Count: > 0 } found
                ? order(found)
                : null;
    }

    /// <summary>By rule book; empty where nothing parts equal totals.</summary>
    public static Func<RuleBook, string> OfBooks(Snapshot snapshot, bool english = false)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (indicators, obligations) = FactLoading.LoadNames(schema => snapshot.ReadFacts(schema));
        return book => string.Join("; ", TieBreakText.Of(book, FactNames.Of(book, indicators, obligations), english));
    }

    private static Dictionary<(long Year, string Bloc), (string Book, long Version)> Used(DataTable runs)
    {
        var columns = runs.Schema.Columns.Select(column => column.Name).ToList();
        object? Cell(int row, string name) => runs[row, columns.IndexOf(name)];
        return Enumerable
            .Range(0, runs.RowCount)
            .ToDictionary(
                row => ((long)Cell(row, "year")!, (string)Cell(row, "bloc")!),
                row => ((string)Cell(row, "rule_book")!, (long)Cell(row, "rule_book_version")!)
            );
    }
}
