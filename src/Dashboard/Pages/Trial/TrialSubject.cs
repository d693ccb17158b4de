using ThiDua.Metrics.Facts;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring.Questions;

namespace ThiDua.Dashboard.Pages.Trial;

/// <summary>What a unit's value in a criterion is (đại lượng thử): a figure, points entered, or cases counted.</summary>
/// <param name="Code">The criterion's.</param>
/// <param name="Unit">The unit of measure of a figure; empty otherwise.</param>
/// <param name="Most">The most that may be tried.</param>
internal sealed record TrialSubject(string Code, string Title, TrialSubjectKind Kind, string About, string Unit, decimal Most)
{
    private const decimal MostFigure = 1_000_000_000_000m;
    private const decimal MostCases = 10_000m;

    public decimal Least => Kind is TrialSubjectKind.Figure ? -MostFigure : 0;

    public WhatIfChange For(string unit, decimal value) =>
        Kind switch
        {
            TrialSubjectKind.Figure => new WhatIfChange.Figure(unit, About, value),
            TrialSubjectKind.Cases => new WhatIfChange.Cases(unit, About, value),
            TrialSubjectKind.Points => new WhatIfChange.Entry(unit, About, value, AssessmentStage.Council),
        };

    public static IReadOnlyList<TrialSubject> Of(RuleBook book, IReadOnlyList<Metrics.Indicators.Indicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(indicators);
        var measures = indicators.DistinctBy(item => item.Code, StringComparer.Ordinal).ToDictionary(item => item.Code, item => item.UnitOfMeasure, StringComparer.Ordinal);
        return
        [
            .. book.AllCriteria()
                .SelectMany(criterion =>
                    new[] { (criterion.Code, criterion.Title, criterion.Rule, criterion.Indicator, Most: RuleBookMaxima.Of(criterion)) }.Concat(
                        (criterion.Bonus?.Rules ?? [])
                            .Concat(criterion.Penalty?.Rules ?? [])
                            .Select(item => (item.Code, item.Title, Rule: (ScoringRule?)item.Rule, item.Indicator, Most: item.Maximum ?? 0))
                    )
                )
                .Select(line => One(line.Code, line.Title, line.Rule, line.Indicator, line.Most, measures))
                .OfType<TrialSubject>(),
        ];
    }

    private static TrialSubject? One(string code, string title, ScoringRule? rule, string? indicator, decimal most, Dictionary<string, string> measures) =>
        rule switch
        {
            ScoringRule.Entered => new TrialSubject(code, title, TrialSubjectKind.Points, code, "", most),
            ScoringRule.PerCase perCase => new TrialSubject(code, title, TrialSubjectKind.Cases, perCase.Event, "", MostCases),
            ScoringRule.Bands { Event: { } name } => new TrialSubject(code, title, TrialSubjectKind.Cases, name, "", MostCases),
            ScoringRule.Stair { Event: { } name } => new TrialSubject(code, title, TrialSubjectKind.Cases, name, "", MostCases),
            ScoringRule.Bands { Obligation: not null } or ScoringRule.Stair { Obligation: not null } or null => null,
            _ => (rule.Indicator ?? indicator) is { } about
                ? new TrialSubject(code, title, TrialSubjectKind.Figure, about, measures.GetValueOrDefault(about, ""), MostFigure)
                : null,
        };
}
