namespace ThiDua.Metrics.Facts;

/// <summary>Who entered points, in order (tự chấm, khối chấm, thẩm định, hội đồng).</summary>
public enum AssessmentStage
{
    Self,
    Bloc,
    Appraisal,
    Council,
}
