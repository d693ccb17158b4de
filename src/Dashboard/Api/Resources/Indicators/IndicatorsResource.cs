using ThiDua.Dashboard.Api.Questions;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Resources.Indicators;

/// <summary>"/api/v1/indicators": indicators: unit of measure, which way is better, how figures add.</summary>
internal static class IndicatorsResource
{
    public static ApiResource Resource { get; } =
        new()
        {
            Name = "indicators",
            Schema = InputTables.Indicators,
            Key = ApiResource.KeyOf(InputTables.Indicators),
            ExampleFilters = [],
            Filters = [ApiFilter.Indicator with { Column = "code" }, ApiFilter.SetOf(InputTables.Indicators, "direction")],
            Meaning = "danh mục chỉ tiêu: đơn vị tính, chiều tốt, cách cộng",
            MeaningEnglish = "indicators: unit of measure, which way is better, how figures add",
        };
}
