using ThiDua.Metrics.Facts;

namespace ThiDua.Metrics.Scoring;

/// <summary>The stages of scoring in words (các bước chấm).</summary>
internal static class StageText
{
    internal static Said Of(AssessmentStage stage) =>
        stage switch
        {
            AssessmentStage.Self => new Said("tự chấm", "self-scored"),
            AssessmentStage.Bloc => new Said("khối chấm", "scored by the bloc"),
            AssessmentStage.Appraisal => new Said("thẩm định chấm", "appraised at"),
            AssessmentStage.Council => new Said("hội đồng chấm", "scored by the council"),
        };
}
