using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>
/// What people call the things that a rule book names by their codes (tên gọi thay cho mã): indicators, cases,
/// reports, criteria. The code stands where nothing better is known.
/// </summary>
/// <param name="book">Its criteria's titles name their cases; null: not known.</param>
/// <param name="indicator">An indicator's name by its code.</param>
/// <param name="due">The day a report is due by its code.</param>
public sealed class FactNames(RuleBook? book, Func<string, string?> indicator, Func<string, DateOnly?> due)
{
    public static FactNames Of(RuleBook book, IReadOnlyList<Indicator> indicators, IReadOnlyList<Obligation> obligations) =>
        new(
            book,
            code => indicators.FirstOrDefault(item => Is(item.Code, code))?.Name,
            code => obligations.FirstOrDefault(item => Is(item.Code, code))?.Due
        );

    /// <summary>Where only the rule itself is at hand.</summary>
    internal static FactNames Unknown { get; } = new(null, _ => null, _ => null);

    internal Said Indicator(string code) => indicator(code) ?? code;

    /// <summary>Null where the catalogue does not have it.</summary>
    internal string? IndicatorOrNull(string code) => indicator(code);

    /// <summary>Cases of an event, any number of them.</summary>
    internal Said Events(string name) => EventText.Several(name, TitleOf(name));

    /// <summary>A report as people know it, by the day it is due.</summary>
    internal Said Report(string code) =>
        due(code) is { } day
            ? new Said(
                "báo cáo hạn " + day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                "the report due " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            )
            : new Said($"báo cáo \"{code}\"", $"the report \"{code}\"");

    internal string Criterion(string code) =>
        book?.AllCriteria().FirstOrDefault(item => Is(item.Code, code)) is { } criterion ? $"{criterion.Code} {criterion.Title}"
        : Items().FirstOrDefault(item => Is(item.Code, code)) is { } beside ? $"{beside.Code} {beside.Title}"
        : code;

    /// <summary>The title of the first rule that gives or takes points for each case.</summary>
    private string? TitleOf(string name) =>
        book?.AllCriteria().FirstOrDefault(item => item.Rule is { } rule && Counts(rule, name))?.Title
        ?? Items().FirstOrDefault(item => Counts(item.Rule, name))?.Title;

    private IEnumerable<PointItem> Items() =>
        book?.AllCriteria().SelectMany(criterion => (criterion.Bonus?.Rules ?? []).Concat(criterion.Penalty?.Rules ?? [])) ?? [];

    private static bool Counts(ScoringRule rule, string name) =>
        rule is not ScoringRule.Ladder && RuleFacts.Events(rule).Contains(name, StringComparer.Ordinal);

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
