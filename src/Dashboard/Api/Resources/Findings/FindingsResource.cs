using ThiDua.Dashboard.Api.Questions;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Resources.Findings;

/// <summary>"/api/v1/findings": findings of import and scoring, with their remedies.</summary>
internal static class FindingsResource
{
    public static ApiResource Resource { get; } =
        new()
        {
            Name = "findings",
            Schema = ResultTables.Findings,
            Key = ["stage", "code", "year", "bloc", "unit", "subject", "file", "sheet", "cell", "message"],
            HashedId = true,
            ExampleFilters = [],
            Filters = [ApiFilter.Year, ApiFilter.Bloc, ApiFilter.Unit, ApiFilter.Found(ResultTables.Findings, "subject"), new ApiFilter("code", "code", new ApiValues.Whole(), "mã phát hiện", "code of the finding"), ApiFilter.OneOf<Severity>("severity", "mức độ", "severity"), ApiFilter.Found(ResultTables.Findings, "stage")],
            Meaning = "phát hiện khi nhập và khi chấm, kèm cách xử lý",
            MeaningEnglish = "findings of import and scoring, with their remedies",
        };
}
