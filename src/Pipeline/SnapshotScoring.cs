using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline.Facts;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Pipeline;

/// <summary>A published snapshot's facts and rule books, to score again what was published or what might be.</summary>
/// <param name="Books">Every version of every rule book.</param>
/// <param name="AsOf">The days that the published results of a year and bloc look back from.</param>
public sealed record SnapshotScoring(ScoringFacts Facts, IReadOnlyList<RuleBook> Books, IReadOnlyDictionary<(int Year, string Bloc), DateOnly> AsOf)
{
    /// <param name="units">Only the facts of these units, for questions about them; null: all.</param>
    public static SnapshotScoring Load(Snapshot snapshot, IReadOnlyCollection<string>? units = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var view = FactView.Current with { Units = units };
        return new SnapshotScoring(
            FactLoading.Load(schema => snapshot.ReadFacts(schema, view), snapshot.ReadResults(ResultTables.Rejections)),
            YearScoring.Books(snapshot.ReadResults(ResultTables.RuleBooks)),
            Days(snapshot.ReadResults(ResultTables.ScoreRuns))
        );
    }

    private static Dictionary<(int Year, string Bloc), DateOnly> Days(DataTable runs)
    {
        var (year, bloc, asOf) = (runs.Schema.IndexOf("year"), runs.Schema.IndexOf("bloc"), runs.Schema.IndexOf("as_of"));
        return Enumerable
            .Range(0, runs.RowCount)
            .ToDictionary(row => (checked((int)(long)runs[row, year]!), (string)runs[row, bloc]!), row => (DateOnly)runs[row, asOf]!);
    }

    /// <summary>The bloc of that code in a year; the latest year that has it where none is given. Null: there is none, or no rule book for it.</summary>
    public ScoredBloc? ScoreBloc(string bloc, int? year = null)
    {
        var years = Facts.Blocs.Where(one => string.Equals(one.Code, bloc, StringComparison.Ordinal)).Select(one => one.Year).ToList();
        if (years.Count == 0 || (year is { } asked && !years.Contains(asked)))
        {
            return null;
        }
        var chosen = year ?? years.Max();
        return YearScoring.Score(Facts, Books, chosen, AsOf.GetValueOrDefault((chosen, bloc), new DateOnly(chosen, 12, 31)), bloc).Blocs is [var scored] ? scored : null;
    }

    /// <summary>A unit's name; its code where it has none.</summary>
    public string NameOf(string unit) => Facts.Units.FirstOrDefault(one => string.Equals(one.Code, unit, StringComparison.Ordinal))?.Name ?? unit;

    public Indicator? IndicatorOf(string code) => Facts.Indicators.FirstOrDefault(one => string.Equals(one.Code, code, StringComparison.Ordinal));

    /// <summary>How texts about a rule book name what it names by code.</summary>
    public FactNames NamesFor(RuleBook book) => FactNames.Of(book, Facts.Indicators, Facts.Obligations);

    /// <summary>A rule book by "id" (its latest version) or "id@version"; null: there is none.</summary>
    public RuleBook? FindBook(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = name.Split('@');
        return Books
            .Where(book =>
                string.Equals(book.Id, parts[0], StringComparison.Ordinal)
                && (parts.Length < 2 || string.Equals(book.Version.ToString(CultureInfo.InvariantCulture), parts[1], StringComparison.Ordinal))
            )
            .MaxBy(book => book.Version);
    }
}
