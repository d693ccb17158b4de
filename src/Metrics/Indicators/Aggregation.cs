namespace ThiDua.Metrics.Indicators;

/// <summary>
/// How members' figures become the figure of their set (cách tổng hợp): "sum", "mean", "weighted:code",
/// "ratio:numerator/denominator", "none".
/// </summary>
/// <param name="By">The weighting indicator, or the ratio's numerator.</param>
/// <param name="Denominator">The ratio's denominator.</param>
public sealed record Aggregation(AggregationKind Kind, string? By = null, string? Denominator = null)
{
    public static bool TryParse(string text, out Aggregation aggregation)
    {
        aggregation = new Aggregation(AggregationKind.None);
        switch (text)
        {
            case "none":
                return true;
            case "sum":
                aggregation = new Aggregation(AggregationKind.Sum);
                return true;
            case "mean":
                aggregation = new Aggregation(AggregationKind.Mean);
                return true;
        }
        if (text.StartsWith("weighted:", StringComparison.Ordinal) && text.Length > 9)
        {
            aggregation = new Aggregation(AggregationKind.Weighted, text[9..]);
            return true;
        }
        if (text.StartsWith("ratio:", StringComparison.Ordinal) && text[6..].Split('/') is [{ Length: > 0 } above, { Length: > 0 } below])
        {
            aggregation = new Aggregation(AggregationKind.Ratio, above, below);
            return true;
        }
        return false;
    }

    public override string ToString() =>
        Kind switch
        {
            AggregationKind.Sum => "sum",
            AggregationKind.Mean => "mean",
            AggregationKind.Weighted => $"weighted:{By}",
            AggregationKind.Ratio => $"ratio:{By}/{Denominator}",
            AggregationKind.None => "none",
        };
}
