namespace ThiDua.Metrics.RuleBooks;

/// <summary>What a criterion is worth to the section above it, for whoever shows a rule book (điểm chuẩn).</summary>
public static class RuleBookMaxima
{
    public static decimal Of(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return MaximumPoints.Of(criterion);
    }
}
