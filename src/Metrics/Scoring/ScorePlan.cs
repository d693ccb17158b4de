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
            Limits = isSection ? default : PointLimits.Of(criterion, criterion.Rule),
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
            var limits = PointLimits.Of(item, item.Rule, group?.Cap);
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
                    Maximum = limits.Most ?? 0,
                    GroupCap = group?.Cap,
                    Limits = limits,
                }
            );
        }
    }
}
