using ThiDua.Ingest.Names;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Units;

namespace ThiDua.Ingest.Directives.Review;

/// <summary>
/// What the words of a directive may mean in the catalogue (gợi ý). Only an equal name is filled in; whatever is merely
/// alike is offered beside it, for a person to choose.
/// </summary>
internal sealed class CatalogueHints(KnownCodes known)
{
    private const int Most = 3;

    /// <summary>Fewer common words than this share say nothing.</summary>
    private const double Alike = 0.34;

    private readonly UnitDirectory units = new(known.Units, known.Aliases);

    private readonly List<(Indicator Indicator, HashSet<string> Words)> indicators =
    [
        .. known.Indicators.Select(indicator => (indicator, Words(indicator.Name))),
    ];

    /// <summary>The one indicator of that name; null where there is none or several.</summary>
    internal string? Indicator(string words)
    {
        var folded = TextKey.Fold(words);
        return known.Indicators.Where(indicator => string.Equals(TextKey.Fold(indicator.Name), folded, StringComparison.Ordinal) || string.Equals(indicator.Code, words, StringComparison.Ordinal)).ToList() is [var only]
            ? only.Code
            : null;
    }

    /// <summary>"poverty_rate (Tỷ lệ hộ nghèo)", the likeliest first.</summary>
    internal IReadOnlyList<string> IndicatorHints(string words)
    {
        var asked = Words(words);
        return
        [
            .. indicators
                .Select(entry => (entry.Indicator, Score: Overlap(asked, entry.Words)))
                .Where(entry => entry.Score >= Alike)
                .OrderByDescending(entry => entry.Score)
                .ThenBy(entry => entry.Indicator.Code, StringComparer.Ordinal)
                .Take(Most)
                .Select(entry => $"{entry.Indicator.Code} ({entry.Indicator.Name})"),
        ];
    }

    /// <summary>A unit's code, or the set whose name the words are; null where the words are not plain.</summary>
    internal string? Scope(string? words, int? year)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }
        var from = year is { } named ? new DateOnly(named, 1, 1) : (DateOnly?)null;
        if (units.Find(words, from, from?.AddYears(1).AddDays(-1)) is UnitMatch.ByCode or UnitMatch.ByName)
        {
            return units.Find(words, from, from?.AddYears(1).AddDays(-1)) switch
            {
                UnitMatch.ByCode match => match.Unit.Code,
                UnitMatch.ByName match => match.Unit.Code,
                _ => null,
            };
        }
        var folded = TextKey.Fold(words);
        // "toàn tỉnh" is the one unit above all others, where there is one.
        if (folded.StartsWith("toan ", StringComparison.Ordinal) && Tops(year) is [var top] && folded.Contains(TextKey.Fold(top.Kind), StringComparison.Ordinal))
        {
            return top.Code;
        }
        return null;
    }

    /// <summary>Units, kinds and attribute values that the words name or hold.</summary>
    internal IReadOnlyList<string> ScopeHints(string? words, int? year)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return [];
        }
        var asked = Words(words);
        var then = known.Units.Where(unit => year is not { } named || UnitDirectory.Existed(unit, new DateOnly(named, 1, 1), new DateOnly(named, 12, 31))).ToList();
        var sets = then.Select(unit => (Text: $"kind={unit.Kind}", Words: Words(unit.Kind)))
            .Concat(then.SelectMany(unit => unit.Attributes.Where(pair => pair.Value.Length > 0).Select(pair => (Text: $"{pair.Key}={pair.Value}", Words: Words(pair.Value)))))
            .DistinctBy(set => set.Text, StringComparer.Ordinal)
            .Where(set => set.Words.Count > 0 && set.Words.IsSubsetOf(asked))
            .Select(set => set.Text);
        var named = then.Select(unit => (unit, Score: Overlap(asked, Words(unit.Name))))
            .Where(entry => entry.Score >= 0.6)
            .OrderByDescending(entry => entry.Score)
            .ThenBy(entry => entry.unit.Code, StringComparer.Ordinal)
            .Select(entry => $"{entry.unit.Code} ({entry.unit.Name})");
        return [.. sets.Order(StringComparer.Ordinal).Concat(named).Take(2 * Most)];
    }

    /// <summary>
    /// The scopes that one cell names, as the hints write them: "kind=xa, kind=phuong". A comma within a unit's name or an
    /// attribute's value parts nothing.
    /// </summary>
    internal IReadOnlyList<string> ScopesIn(string text)
    {
        var parts = text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.TrueForAll(parts, part => part.Contains('=', StringComparison.Ordinal) || units.Find(part, null, null) is UnitMatch.ByCode) ? parts : [text];
    }

    private List<Unit> Tops(int? year) =>
        [
            .. known.Units.Where(unit =>
                unit.Parent is null
                && known.Units.Any(other => string.Equals(other.Parent, unit.Code, StringComparison.Ordinal))
                && (year is not { } named || UnitDirectory.Existed(unit, new DateOnly(named, 1, 1), new DateOnly(named, 12, 31)))
            ),
        ];

    private static HashSet<string> Words(string text) => [.. TextKey.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Common words over all words (Dice).</summary>
    private static double Overlap(HashSet<string> left, HashSet<string> right) =>
        left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);
}
