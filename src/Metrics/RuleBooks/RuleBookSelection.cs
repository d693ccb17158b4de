using System.Globalization;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>Which version of which rule book scores a bloc (chọn bảng tiêu chí đang hiệu lực).</summary>
public static class RuleBookSelection
{
    /// <summary>
    /// The book of the year and bloc that is in force on the as-of date: the latest effective, then the highest
    /// version; earlier ones stay readable. Two different books that claim the same place are a finding, and so is none.
    /// </summary>
    public static RuleBook? InForce(IEnumerable<RuleBook> books, Bloc bloc, DateOnly asOf, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(books);
        ArgumentNullException.ThrowIfNull(bloc);
        ArgumentNullException.ThrowIfNull(findings);
        var candidates = books
            .Where(book =>
                book.Year == bloc.Year && book.Effective <= asOf && book.Blocs.Contains(bloc.Code, StringComparer.Ordinal)
            )
            .OrderByDescending(book => book.Effective)
            .ThenByDescending(book => book.Version)
            .ThenBy(book => book.Id, StringComparer.Ordinal)
            .ToList();
        if (candidates.Count == 0)
        {
            Note(FindingCode.RuleBookNoneInForce, asOf.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
            return null;
        }
        if (candidates.Skip(1).FirstOrDefault(other => IsRival(candidates[0], other)) is { } rival)
        {
            Note(FindingCode.RuleBookTwoInForce, candidates[0].Id, rival.Id);
        }
        return candidates[0];

        void Note(FindingCode code, params string[] arguments) =>
            findings.Add(
                new Finding
                {
                    Code = code,
                    Year = bloc.Year,
                    Bloc = bloc.Code,
                    Subject = candidates.Count > 0 ? candidates[0].Id : null,
                    Arguments = [bloc.Name, bloc.Year.ToString(CultureInfo.InvariantCulture), .. arguments],
                }
            );
    }

    /// <summary>
    /// The blocs to score so that one of them comes out right: itself, or every bloc of its year under the same version of
    /// the book where the book, or another one that is tried, compares beyond the bloc.
    /// </summary>
    /// <param name="other">A book to try on the same blocs; null: none.</param>
    public static IReadOnlyList<string> Together(
        IReadOnlyList<RuleBook> books,
        IReadOnlyList<Bloc> blocs,
        RuleBook book,
        Bloc one,
        DateOnly asOf,
        RuleBook? other = null
    )
    {
        ArgumentNullException.ThrowIfNull(blocs);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(one);
        if (!book.LooksBeyondBloc() && other?.LooksBeyondBloc() is not true)
        {
            return [one.Code];
        }
        return
        [
            .. blocs
                .Where(bloc =>
                    bloc.Year == one.Year
                    && (
                        string.Equals(bloc.Code, one.Code, StringComparison.Ordinal)
                        || (InForce(books, bloc, asOf, []) is { } its && its.Version == book.Version && string.Equals(its.Id, book.Id, StringComparison.Ordinal))
                    )
                )
                .Select(bloc => bloc.Code)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsRival(RuleBook first, RuleBook other) => other.Effective == first.Effective && other.Version == first.Version;
}
