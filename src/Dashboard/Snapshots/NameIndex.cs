using ThiDua.Metrics.Units;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Snapshots;

/// <summary>
/// All names of a snapshot, folded for comparison (mục lục tên): read once, searched as people type. Ten thousand names
/// are gone through in less than a query takes to be planned.
/// </summary>
internal sealed class NameIndex
{
    /// <summary>Longer texts and more words are no names.</summary>
    private const int LongestText = 100;

    private const int MostWords = 8;

    private readonly List<Folded> names;

    private NameIndex(List<Folded> names) => this.names = names;

    /// <summary>How well a name matches; lower is better.</summary>
    private enum Fit
    {
        Exact,
        Start,
        WordStarts,
        Code,
        OtherName,
        FormerName,
        None,
    }

    private sealed record Folded(NameEntry Entry, string Key, string Code, IReadOnlyList<(string Key, string Name, bool IsFormer)> Others);

    public static NameIndex Of(Snapshot snapshot)
    {
        var others = snapshot.OtherNames().ToLookup(row => row.Unit, row => (row.Name, row.IsFormer), StringComparer.Ordinal);
        var units = snapshot
            .UnitNames()
            .Select(row => new NameEntry(NameKind.Unit, row.Code, row.Name, row.Parent, [], row.From, row.To, [.. others[row.Code]]));
        return new NameIndex(
            [
                .. units
                    .Concat(Pages(NameKind.Indicator, snapshot.IndicatorNames()))
                    .Concat(Pages(NameKind.Bloc, snapshot.BlocNames()))
                    .Select(Fold),
            ]
        );
    }

    /// <summary>Best first; of two that match alike, the one that is there in the year, then the shorter name.</summary>
    public IReadOnlyList<NameMatch> Find(string text, int year)
    {
        var words = NameKey.Of(text.Length > LongestText ? text[..LongestText] : text).Split(' ', MostWords + 1, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }
        words = words.Length > MostWords ? words[..MostWords] : words;
        return
        [
            .. names
                .Select(name => (Name: name, Match: FitOf(name, words)))
                .Where(found => found.Match.Fit != Fit.None)
                .OrderBy(found => found.Match.Fit)
                .ThenBy(found => IsIn(found.Name.Entry, year) ? 0 : 1)
                .ThenBy(found => found.Name.Entry.Kind)
                .ThenBy(found => found.Name.Key.Length)
                .ThenBy(found => found.Name.Key, StringComparer.Ordinal)
                .ThenBy(found => found.Name.Code, StringComparer.Ordinal)
                .Select(found => new NameMatch(found.Name.Entry, found.Match.By, found.Match.Fit == Fit.FormerName)),
        ];
    }

    /// <summary>It has a page with something on it in that year.</summary>
    public static bool IsIn(NameEntry entry, int year) =>
        entry.Kind == NameKind.Unit
            ? (entry.From is not { } from || from <= year) && (entry.To is not { } to || year <= to)
            : entry.Years.Contains(year);

    private static IEnumerable<NameEntry> Pages(NameKind kind, IReadOnlyList<Warehouse.Snapshots.Rows.NamedPageRow> rows) =>
        rows.GroupBy(row => row.Code, StringComparer.Ordinal)
            .Select(group => (First: group.First(), Years: group.Select(row => row.Year).Distinct().ToList(), Names: group.Select(row => row.Name).Distinct(StringComparer.Ordinal)))
            .Select(page => new NameEntry(
                kind,
                page.First.Code,
                page.First.Name,
                page.First.Detail.Length > 0 ? page.First.Detail : null,
                page.Years,
                null,
                null,
                [.. page.Names.Skip(1).Select(name => (name, true))]
            ));

    private static Folded Fold(NameEntry entry) =>
        new(
            entry,
            NameKey.Of(entry.Name),
            NameKey.Of(entry.Code),
            [.. entry.OtherNames.Select(other => (NameKey.Of(other.Name), other.Name, other.IsFormer))]
        );

    private static (Fit Fit, string? By) FitOf(Folded name, string[] words)
    {
        if (Has(name.Key, words))
        {
            return (Own(name.Key, words), null);
        }
        // The code tells namesakes apart: "xa than uyen" typed in full, or a word of the name with one of the code.
        if (Has(name.Key + " " + name.Code, words))
        {
            return (Fit.Code, null);
        }
        var former = name.Others.Where(other => Has(other.Key, words)).OrderBy(other => other.IsFormer).ToList();
        return former.Count == 0 ? (Fit.None, null) : (former[0].IsFormer ? Fit.FormerName : Fit.OtherName, former[0].Name);
    }

    private static Fit Own(string key, string[] words)
    {
        var typed = string.Join(' ', words);
        return string.Equals(key, typed, StringComparison.Ordinal) ? Fit.Exact
            : key.StartsWith(typed, StringComparison.Ordinal) ? Fit.Start
            : Fit.WordStarts;
    }

    /// <summary>Each word begins a word of the key: "uyen" is not in "huyen".</summary>
    private static bool Has(string key, string[] words) =>
        Array.TrueForAll(words, word => key.StartsWith(word, StringComparison.Ordinal) || key.Contains(" " + word, StringComparison.Ordinal));
}
