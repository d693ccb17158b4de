using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Reports.Content;

namespace ThiDua.Reports.Xlsx;

/// <summary>
/// A step between equal totals that the workbook can follow (tiêu chí phụ): a criterion's points, or the count that a
/// criterion's rule looks at. The first step that it cannot follow ends the list; what was decided from there on
/// stands as published.
/// </summary>
/// <param name="IsFigure">The criterion's figure decides, not its points.</param>
internal sealed record RankKey(string Words, string Criterion, bool IsFigure, bool IsDescending)
{
    private const decimal Far = 1_000_000_000m;

    /// <summary>Who has nothing there comes last.</summary>
    internal decimal Worst => IsDescending ? -Far : Far;

    internal static IEnumerable<RankKey> Of(RuleBook book, CriterionTree tree)
    {
        foreach (var step in book.TieBreaks)
        {
            var key = step.Kind switch
            {
                TieBreakKind.Criterion => OfPoints(step, tree),
                TieBreakKind.Event => OfCount(step, book, tree),
                TieBreakKind.Obligation or TieBreakKind.Indicator or TieBreakKind.Vote or TieBreakKind.Share => null,
            };
            if (key is null)
            {
                yield break;
            }
            yield return key;
        }
    }

    private static RankKey? OfPoints(TieBreak step, CriterionTree tree) =>
        Row(step.Code, tree) is { } row
            ? new RankKey(
                $"điểm {row.Criterion} {(step.Descending ? "cao hơn" : "thấp hơn")}",
                row.Criterion,
                IsFigure: false,
                step.Descending
            )
            : null;

    private static RankKey? OfCount(TieBreak step, RuleBook book, CriterionTree tree)
    {
        var code = book.AllCriteria().SelectMany(Rules).FirstOrDefault(line => Counts(line.Rule, step.Code)).Code;
        return Row(code, tree) is { } row
            ? new RankKey(
                $"{(step.Descending ? "nhiều" : "ít")} “{row.Title}” hơn",
                row.Criterion,
                IsFigure: true,
                step.Descending
            )
            : null;
    }

    private static bool Counts(ScoringRule? rule, string? name) =>
        rule is ScoringRule.PerCase perCase && string.Equals(perCase.Event, name, StringComparison.Ordinal);

    private static IEnumerable<(string Code, ScoringRule? Rule)> Rules(Criterion criterion) =>
        [
            (criterion.Code, criterion.Rule),
            .. (criterion.Bonus?.Rules ?? [])
                .Concat(criterion.Penalty?.Rules ?? [])
                .Select(item => (item.Code, (ScoringRule?)item.Rule)),
        ];

    private static CriterionScore? Row(string? code, CriterionTree tree) =>
        tree.Criteria.FirstOrDefault(row => string.Equals(row.Criterion, code, StringComparison.Ordinal));
}
