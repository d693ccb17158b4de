namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>One criterion of a comparison (chênh lệch một tiêu chí); a penalty counts against.</summary>
public sealed record PointDifference(string Criterion, string Title, CriterionKind Kind, decimal? Above, decimal? Below)
{
    /// <summary>Towards the total.</summary>
    public decimal Difference => ((Above ?? 0) - (Below ?? 0)) * (Kind == CriterionKind.Penalty ? -1 : 1);
}
