using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Pipeline;

/// <summary>One year's blocs as scored (kết quả chấm một năm), and where its targets stand.</summary>
public sealed record ScoredYear(
    int Year,
    DateOnly AsOf,
    IReadOnlyList<ScoredBloc> Blocs,
    IReadOnlyList<TargetAttainment> Targets,
    IReadOnlyList<Finding> Findings
);
