using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.Scoring;

/// <summary>All lines of a plan for all units (chấm cả bảng): leaves and bonuses first, then sections from the bottom up.</summary>
internal static class PlanScoring
{
    /// <returns>By line, then by unit; empty for sections.</returns>
    internal static LeafFact[][] ReadFacts(ScorePlan plan, IReadOnlyList<ScoredUnit> units, LeafReader reader) =>
        [.. plan.Lines.Select(line => line.Kind == CriterionKind.Node ? [] : units.Select(unit => reader.Read(line, unit.Unit)).ToArray())];

    /// <returns>By line, then by unit.</returns>
    internal static LinePoints[][] Score(
        ScorePlan plan,
        IReadOnlyList<ScoredUnit> units,
        LeafFact[][] facts,
        FactIndex index,
        StageEntries entries,
        List<Finding> findings
    )
    {
        var scale = new PointScale(plan.Book);
        var leaves = new LeafScoring(plan.Book, scale, units, new PeerSets(units), index, entries, findings);
        var points = new LinePoints[plan.Lines.Count][];
        foreach (var line in plan.Lines.Where(line => line.Kind != CriterionKind.Node))
        {
            points[line.Position] = leaves.Score(line, facts[line.Position]);
        }
        CapTogether(plan, scale, units, points, findings);
        Sections(plan, points, units.Count);
        return points;
    }

    /// <summary>The sections' points from their leaves', which are there: also with other weights.</summary>
    internal static void Sections(ScorePlan plan, LinePoints[][] points, int unitCount) =>
        Sections(plan, points, [.. Enumerable.Range(0, unitCount)]);

    /// <summary>For some units; the others keep what they have.</summary>
    internal static void Sections(ScorePlan plan, LinePoints[][] points, IReadOnlyList<int> units)
    {
        var nodes = new NodeTotals(plan, new PointScale(plan.Book));
        for (var position = plan.Lines.Count - 1; position >= 0; position--)
        {
            var line = plan.Lines[position];
            if (line.Kind == CriterionKind.Node)
            {
                var totals = (LinePoints[]?)points[position]?.Clone() ?? new LinePoints[units.Count];
                foreach (var unit in units)
                {
                    totals[unit] = nodes.Total(line, points, unit);
                }
                points[position] = totals;
            }
        }
    }

    /// <summary>A group's own cap: what its later rules would add beyond it is cut.</summary>
    internal static void CapTogether(
        ScorePlan plan,
        PointScale scale,
        IReadOnlyList<ScoredUnit> units,
        LinePoints[][] points,
        List<Finding> findings
    )
    {
        foreach (var group in plan.Lines.Where(line => line.IsBeside).GroupBy(line => (line.Parent, line.Kind)))
        {
            var owner = plan.Lines[group.Key.Parent].Criterion;
            var pointGroup = group.Key.Kind == CriterionKind.Bonus ? owner.Bonus : owner.Penalty;
            if (pointGroup?.Cap is not { } cap)
            {
                continue;
            }
            for (var unit = 0; unit < units.Count; unit++)
            {
                Fraction left = cap;
                var all = group.Aggregate(Fraction.Zero, (sum, line) => sum + scale.Exact(points[line.Position][unit]));
                if (all <= cap)
                {
                    continue;
                }
                foreach (var line in group)
                {
                    var held = points[line.Position][unit];
                    var given = scale.Exact(held);
                    if (given > left)
                    {
                        var rest = NumberText.Trim(left.ToDecimal(6));
                        points[line.Position][unit] = scale.Hold(
                            held with
                            {
                                Steps = () => "min(" + Said.Number(rest) + "; " + held.Steps() + ")",
                            },
                            left
                        );
                    }
                    left -= Fraction.Min(left, given);
                }
                var word = group.Key.Kind == CriterionKind.Bonus ? new Said("thưởng", "bonus") : new Said("trừ", "penalty");
                findings.Add(
                    new Finding
                    {
                        Code = FindingCode.ScoreBonusesCapped,
                        Unit = units[unit].Unit.Code,
                        Subject = owner.Code,
                        Year = units[unit].Bloc.Year,
                        Bloc = units[unit].Bloc.Code,
                        Arguments =
                        [
                            (word + " " + owner.Code).Argument,
                            units[unit].Unit.Name,
                            Said.Number(NumberText.Trim(all.ToDecimal(6))).Argument,
                            Said.Number(cap).Argument,
                        ],
                    }
                );
            }
        }
    }
}
