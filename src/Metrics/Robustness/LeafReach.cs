using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Robustness;

/// <summary>What a point of each line was worth at the root for one unit (điểm đưa lên gốc): stretched, averaged, capped on its way.</summary>
internal static class LeafReach
{
    /// <param name="card">One unit's sections and leaves, the root first, parents before children.</param>
    /// <returns>
    /// Line by line; null where the line or a section above it does not count for the unit, 0 where a section stood at its floor,
    /// which its leaves do not move.
    /// </returns>
    public static double?[] Of(List<CriterionScore> card, Dictionary<string, Criterion> criteria)
    {
        var below = Enumerable.Range(1, card.Count - 1).ToLookup(place => card[place].Parent, StringComparer.Ordinal);
        var reach = new double?[card.Count];
        reach[0] = 1;
        for (var place = 0; place < card.Count; place++)
        {
            if (card[place].Kind != CriterionKind.Node || reach[place] is not { } own)
            {
                continue;
            }
            var children = below[card[place].Criterion].ToList();
            var present = children.Where(child => card[child].State == CriterionState.Scored).ToList();
            var shares = Shares(
                criteria[card[place].Criterion],
                [.. present.Select(child => (double)(card[child].Points ?? 0))],
                [.. present.Select(child => (double)criteria[card[child].Criterion].Weight)],
                present.Count < children.Count ? Stretch(children.Sum(child => card[child].Maximum), present.Sum(child => card[child].Maximum)) : 1
            );
            foreach (var (child, share) in present.Zip(shares))
            {
                reach[child] = own * share;
            }
        }
        return reach;
    }

    private static double Stretch(decimal all, decimal present) => present > 0 ? (double)all / (double)present : 1;

    /// <summary>What a point of each child is worth in its section's, before the section is rounded.</summary>
    private static double[] Shares(Criterion section, double[] values, double[] weights, double stretch)
    {
        var whole = RealAggregate.Of(section.Aggregate, values, weights);
        var inside = MaximumPoints.Inside(section);
        var scale = section.ScaleTo is { } to && inside > 0 ? (double)to / (double)inside : 1;
        scale *= section.Aggregate == AggregateKind.Sum ? stretch : 1;
        if (section.Floor is { } floor && whole * scale < (double)floor)
        {
            return new double[values.Length];
        }
        if (section.Cap is { } cap && whole * scale > (double)cap)
        {
            scale = cap > 0 ? (double)cap / whole : 0;
        }
        return section.Aggregate switch
        {
            AggregateKind.Sum => [.. values.Select(_ => scale)],
            AggregateKind.WeightedMean => [.. weights.Select(weight => scale * weight / weights.Sum())],
            AggregateKind.Minimum => Counted([.. values.Select(value => value <= whole)], scale),
            AggregateKind.Maximum => Counted([.. values.Select(value => value >= whole)], scale),
            // As much of the mean as each earned of all points; at 0 nobody brought any.
            AggregateKind.GeometricMean or AggregateKind.HarmonicMean =>
            [
                .. values.Select(_ => whole > 0 ? scale * whole / values.Sum() : 0),
            ],
        };
    }

    /// <summary>The child that counted alone; several that are equal share it.</summary>
    private static double[] Counted(bool[] counts, double scale) => [.. counts.Select(counted => counted ? scale / counts.Count(other => other) : 0)];
}
