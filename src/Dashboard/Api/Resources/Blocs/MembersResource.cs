using ThiDua.Dashboard.Api.Questions;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Resources.Blocs;

/// <summary>"/api/v1/members": which units belong to which bloc in a year.</summary>
internal static class MembersResource
{
    public static ApiResource Resource { get; } =
        new()
        {
            Name = "members",
            Schema = InputTables.BlocMembers,
            Key = ApiResource.KeyOf(InputTables.BlocMembers),
            ExampleFilters = ["year", "bloc"],
            Filters = [ApiFilter.Year, ApiFilter.Bloc, ApiFilter.Unit],
            Meaning = "đơn vị thuộc khối nào trong năm",
            MeaningEnglish = "which units belong to which bloc in a year",
        };
}
