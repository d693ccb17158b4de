using ThiDua.Dashboard.Api.Questions;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Resources.Attainment;

/// <summary>"/api/v1/attainment": attainment of each target: target, actual, ratio, state, source.</summary>
internal static class AttainmentResource
{
    public static ApiResource Resource { get; } =
        new()
        {
            Name = "attainment",
            Schema = ResultTables.Attainments,
            Key = ["year", "period", "indicator", "scope", "unit", "assigned_by"],
            Filters = [ApiFilter.Year, ApiFilter.Period, ApiFilter.Indicator, ApiFilter.Unit, ApiFilter.Found(ResultTables.Attainments, "assigned_by"), ApiFilter.OneOf<AttainmentState>("state", "trạng thái chỉ tiêu", "state of the target")],
            Meaning = "mức hoàn thành từng chỉ tiêu: kế hoạch, thực hiện, tỷ lệ, trạng thái, nguồn",
            MeaningEnglish = "attainment of each target: target, actual, ratio, state, source",
        };
}
