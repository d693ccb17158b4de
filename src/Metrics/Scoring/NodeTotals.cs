using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>
/// A section's points from its children's (điểm của mục). In order: the aggregate, rescaling for dropped children,
/// scaleTo, cap and floor, round.
/// </summary>
internal sealed class NodeTotals(ScorePlan plan, PointScale scale)
{
    /// <param name="points">By line; the children's are there.</param>
    internal LinePoints Total(ScoreLine line, IReadOnlyList<LinePoints[]> points, int unit)
    {
        var missing = line.Children.Where(child => IsMissing(points[child][unit].State)).ToList();
        var present = line.Children.Where(child => points[child][unit].IsScored).ToList();
        if (missing.Count > 0)
        {
            return None(CriterionState.Missing, Said.Join("; ", missing.Select(child => Reason(child, points[child][unit]))));
        }
        var dropped = line.Children.Count - present.Count;
        if (dropped > 0 && !present.Any(child => plan.Lines[child].Outer > 0))
        {
            return None(CriterionState.Dropped, new Said("mọi tiêu chí con đều không áp dụng", "none of its criteria applies"));
        }
        if (line.Criterion.MinimumPresent is { } least && present.Count < least * line.Children.Count)
        {
            return None(
                CriterionState.Missing,
                new Said("chỉ có ", "only ")
                    + Said.Number(present.Count)
                    + new Said(" trên ", " of ")
                    + Said.Number(line.Children.Count)
                    + new Said(" tiêu chí có điểm, cần ít nhất ", " criteria have points, needed are ")
                    + Said.Number(NumberText.Trim(least * 100))
                    + " %"
            );
        }
        var children = present.Select(child => (Line: plan.Lines[child], Points: points[child][unit])).ToList();
        return scale.IsIndex || line.Criterion.Aggregate == AggregateKind.GeometricMean
            ? Real(line, children, dropped > 0)
            : Exact(line, children, dropped > 0);
    }

    private static bool IsMissing(CriterionState state) =>
        state is CriterionState.Missing or CriterionState.NoTarget or CriterionState.Rejected;

    private Said Reason(int child, LinePoints points)
    {
        var line = plan.Lines[child];
        // A section's reason already names its leaves.
        return line.Kind == CriterionKind.Node ? points.Reason : line.Code + ": " + points.Reason;
    }

    private static LinePoints None(CriterionState state, Said reason) => new() { State = state, Reason = reason };

    private LinePoints Exact(ScoreLine line, List<(ScoreLine Line, LinePoints Points)> children, bool hasDropped)
    {
        var values = children.Select(child => scale.Exact(child.Points)).ToList();
        var weights = children.Select(child => (Fraction)child.Line.Criterion.Weight).ToList();
        Func<Said> text = () => NodeText.Of(line.Criterion.Aggregate, Texts(children), children);
        var value = line.Criterion.Aggregate switch
        {
            AggregateKind.Sum => values.Aggregate(Fraction.Zero, (sum, child) => sum + child),
            AggregateKind.WeightedMean => Mean(values, weights),
            AggregateKind.HarmonicMean => Harmonic(values, weights),
            AggregateKind.Minimum => values.Min(),
            AggregateKind.Maximum => values.Max(),
            AggregateKind.GeometricMean => throw new InvalidOperationException("a geometric mean is computed in double"),
        };
        if (hasDropped && line.Criterion.Aggregate == AggregateKind.Sum)
        {
            var (all, present) = Maxima(line, children);
            value = value * all / present;
            text = PointShape.Scaled(text, all, present);
        }
        (value, text) = new PointShape(plan.Book, line).Apply(value, text);
        return scale.Hold(new LinePoints { State = CriterionState.Scored, Steps = text }, value);
    }

    private (decimal All, decimal Present) Maxima(ScoreLine line, List<(ScoreLine Line, LinePoints Points)> children) =>
        (line.Children.Sum(child => plan.Lines[child].Outer), children.Sum(child => child.Line.Outer));

    private static Fraction Mean(List<Fraction> values, List<Fraction> weights) =>
        values.Zip(weights, (value, weight) => value * weight).Aggregate(Fraction.Zero, (sum, part) => sum + part)
        / weights.Aggregate(Fraction.Zero, (sum, weight) => sum + weight);

    /// <summary>0 as soon as one is 0 or below.</summary>
    private static Fraction Harmonic(List<Fraction> values, List<Fraction> weights) =>
        values.Exists(value => value.Sign <= 0)
            ? Fraction.Zero
            : weights.Aggregate(Fraction.Zero, (sum, weight) => sum + weight)
                / values.Zip(weights, (value, weight) => weight / value).Aggregate(Fraction.Zero, (sum, part) => sum + part);

    private LinePoints Real(ScoreLine line, List<(ScoreLine Line, LinePoints Points)> children, bool hasDropped)
    {
        var values = children.Select(child => scale.IsIndex ? child.Points.Real : (double)scale.Points(child.Points)).ToArray();
        var weights = children.Select(child => (double)child.Line.Criterion.Weight).ToArray();
        var value = RealAggregate.Of(line.Criterion.Aggregate, values, weights);
        Func<Said> text = () => NodeText.Of(line.Criterion.Aggregate, Texts(children), children);
        if (hasDropped && line.Criterion.Aggregate == AggregateKind.Sum)
        {
            var (all, present) = Maxima(line, children);
            value = value * (double)all / (double)present;
            text = PointShape.Scaled(text, all, present);
        }
        (value, text) = new PointShape(plan.Book, line).Apply(value, text);
        return scale.Hold(new LinePoints { State = CriterionState.Scored, Steps = text }, value);
    }

    private List<Said> Texts(List<(ScoreLine Line, LinePoints Points)> children) =>
        children.ConvertAll(child => Said.Points(Shown(child.Points), 2));

    private decimal Shown(LinePoints points) =>
        Math.Round(scale.Points(points), scale.IsIndex ? PointScale.ShownOfIndex : scale.Decimals, MidpointRounding.AwayFromZero);
}
