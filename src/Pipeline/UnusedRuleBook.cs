using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Units;

namespace ThiDua.Pipeline;

/// <summary>A rule book that was taken in and scores nothing (bảng tiêu chí chưa dùng đến), and for which bloc.</summary>
/// <param name="Before">The one that scores the bloc instead; null: the book takes effect after its year.</param>
public sealed record UnusedRuleBook(RuleBook Book, string Bloc, RuleBook? Before)
{
    /// <summary>
    /// Of the books taken in, those that do not score their blocs at the end of their year. An older version of the book
    /// that does is no surprise.
    /// </summary>
    internal static IReadOnlyList<UnusedRuleBook> Among(IReadOnlyList<RuleBook> taken, IReadOnlyList<RuleBook> known)
    {
        var all = taken.Concat(known.Where(other => !taken.Any(book => book.Version == other.Version && Is(book.Id, other.Id)))).ToList();
        return
        [
            .. taken
                .SelectMany(book => book.Blocs.Select(bloc => (Book: book, Bloc: bloc)))
                .Select(pair => new UnusedRuleBook(
                    pair.Book,
                    pair.Bloc,
                    RuleBookSelection.InForce(all, new Bloc(pair.Book.Year, pair.Bloc, pair.Bloc, null), new DateOnly(pair.Book.Year, 12, 31), [])
                ))
                .Where(one => one.Before is null || !Is(one.Before.Id, one.Book.Id)),
        ];
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
