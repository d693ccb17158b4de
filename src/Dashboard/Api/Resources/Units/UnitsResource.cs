using ThiDua.Dashboard.Api.Questions;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Resources.Units;

/// <summary>"/api/v1/units": units, a row a code, with the columns that are only in the source file (attributes).</summary>
internal static class UnitsResource
{
    public static ApiResource Resource { get; } =
        new()
        {
            Name = "units",
            Schema = InputTables.Units,
            Key = ApiResource.KeyOf(InputTables.Units),
            ExampleFilters = [],
            Filters = [ApiFilter.Unit with { Column = "code" }, ApiFilter.Found(InputTables.Units, "kind"), ApiFilter.Unit with { Name = "parent", Column = "parent", Meaning = "mã đơn vị cấp trên", MeaningEnglish = "code of the unit above" }],
            Meaning = "đơn vị, mỗi mã một dòng, kèm các cột riêng của tệp nguồn (attributes)",
            MeaningEnglish = "units, a row a code, with the columns that are only in the source file (attributes)",
        };
}
