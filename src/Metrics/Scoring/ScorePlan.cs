using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>A rule book laid out line by line, top to bottom (bảng tiêu chí đã trải phẳng); a parent stands before its children.</summary>
internal sealed class ScorePlan
{
    private readonly List<ScoreLine> lines = [];

    private ScorePlan(RuleBook book) => Book = book;

    internal RuleBook Book { get; }

    internal IReadOnlyList<ScoreLine> Lines => lines;

    internal ScoreLine Root => lines[0];

    internal static ScorePlan Compile(RuleBook book)
    {
        var plan = new ScorePlan(book);
        plan.Add(book.Root, parent: -1, depth: 0);
        return plan;
    }

    /// <summary>The line of a code, bonuses and penalties included; null when there is none.</summary>
    internal ScoreLine? Find(string code) => lines.Find(line => line.Position > 0 && string.Equals(line.Code, code, StringComparison.Ordinal));

    private int Add(Criterion criterion, int parent, int depth)
    {
        var position = lines.Count;
        var isSection = !criterion.IsLeaf || depth == 0;
        var line = new ScoreLine
        {
            Position = position,
            Parent = parent,
            Depth = depth,
            Kind = isSection ? CriterionKind.Node : CriterionKind.Leaf,
            Criterion = criterion,
            AssignedBy = criterion.AssignedBy ?? Book.AssignedBy,
            Maximum = MaximumPoints.Inside(criterion),
            Outer = MaximumPoints.Of(criterion),
            Least = isSection ? null : Least(criterion),
            Most = isSection ? null : Most(criterion),
        };
        lines.Add(line);
        AddBeside(criterion.Bonus, CriterionKind.Bonus, criterion, position, depth + 1);
        AddBeside(criterion.Penalty, CriterionKind.Penalty, criterion, position, depth + 1);
        lines[position] = line with { Children = [.. criterion.Criteria.Select(child => Add(child, position, depth + 1))] };
        return position;
    }

    private void AddBeside(PointGroup? group, CriterionKind kind, Criterion criterion, int parent, int depth)
    {
        foreach (var item in group?.Rules ?? [])
        {
            var most = Lowest(item.Maximum ?? RuleMost(item.Rule), group?.Cap);
            lines.Add(
                new ScoreLine
                {
                    Position = lines.Count,
                    Parent = parent,
                    Depth = depth,
                    Kind = kind,
                    Criterion = criterion,
                    Item = item,
                    AssignedBy = item.AssignedBy ?? criterion.AssignedBy ?? Book.AssignedBy,
                    Maximum = most ?? 0,
                    Least = 0,
                    Most = most,
                }
            );
        }
    }

    private static decimal? Lowest(decimal? left, decimal? right) =>
        left is { } one && right is { } other ? Math.Min(one, other) : left ?? right;

    private static decimal? Least(Criterion criterion) =>
        criterion.Rule switch
        {
            ScoringRule.Entered { Min: { } min } => min,
            // Standard scores lie on both sides of their mean.
            ScoringRule.ZScore => criterion.Min,
            _ => criterion.Min ?? 0,
        };

    /// <summary>MS, which adjusting bands and standard scores may pass; a power has a limit only where one is written.</summary>
    private static decimal? Most(Criterion criterion) =>
        criterion.Rule switch
        {
            ScoringRule.ZScore => null,
            ScoringRule.Bands { Gives: BandGives.Adjust } => null,
            ScoringRule.ByClass byClass when byClass.Cases.Any(item => item.Rule is ScoringRule.ZScore or ScoringRule.Bands { Gives: BandGives.Adjust }) => null,
            ScoringRule.Power => criterion.Maximum,
            _ => MaximumPoints.Inside(criterion),
        };

    /// <summary>The most that a bonus or penalty rule itself allows.</summary>
    private static decimal? RuleMost(ScoringRule rule) =>
        rule switch
        {
            ScoringRule.PerCase perCase => perCase.Cap,
            ScoringRule.Stair stair => stair.Cap,
            ScoringRule.Ladder ladder => ladder.Rungs.Select(rung => rung.Points).DefaultIfEmpty(0).Max(),
            _ => null,
        };
}
