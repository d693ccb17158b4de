using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>Aggregates of an index in double precision (tổng hợp chỉ số), children in their order.</summary>
internal static class RealAggregate
{
    /// <param name="weights">Positive; divided by their sum.</param>
    internal static double Of(AggregateKind kind, ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (var weight in weights)
        {
            total += weight;
        }
        var result = kind switch
        {
            AggregateKind.Minimum => double.PositiveInfinity,
            AggregateKind.Maximum => double.NegativeInfinity,
            AggregateKind.Sum or AggregateKind.WeightedMean or AggregateKind.GeometricMean or AggregateKind.HarmonicMean => 0,
        };
        for (var child = 0; child < values.Length; child++)
        {
            var value = values[child];
            if (value <= 0 && (kind is AggregateKind.GeometricMean or AggregateKind.HarmonicMean))
            {
                // One part at nothing takes the whole to nothing.
                return 0;
            }
            result = kind switch
            {
                AggregateKind.Sum => result + value,
                AggregateKind.WeightedMean => result + weights[child] * value,
                AggregateKind.GeometricMean => result + weights[child] * Math.Log(value),
                AggregateKind.HarmonicMean => result + weights[child] / value,
                AggregateKind.Minimum => Math.Min(result, value),
                AggregateKind.Maximum => Math.Max(result, value),
            };
        }
        return kind switch
        {
            AggregateKind.WeightedMean => result / total,
            AggregateKind.GeometricMean => Math.Exp(result / total),
            AggregateKind.HarmonicMean => total / result,
            AggregateKind.Sum or AggregateKind.Minimum or AggregateKind.Maximum => result,
        };
    }
}
