using ThiDua.Dashboard.Api.Questions;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Resources.Targets;

/// <summary>"/api/v1/targets": targets as the documents set them.</summary>
internal static class TargetsResource
{
    public static ApiResource Resource { get; } =
        new()
        {
            Name = "targets",
            Schema = InputTables.Targets,
            Key = ApiResource.KeyOf(InputTables.Targets),
            Filters = [ApiFilter.Year, ApiFilter.Period, ApiFilter.Indicator, ApiFilter.Found(InputTables.Targets, "scope"), ApiFilter.Found(InputTables.Targets, "assigned_by")],
            Meaning = "chỉ tiêu được giao, nguyên như văn bản giao",
            MeaningEnglish = "targets as the documents set them",
        };
}
