using ThiDua.Dashboard.Api.Questions;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Resources.Blocs;

/// <summary>"/api/v1/blocs": blocs by year with the unit that leads each.</summary>
internal static class BlocsResource
{
    public static ApiResource Resource { get; } =
        new()
        {
            Name = "blocs",
            Schema = InputTables.Blocs,
            Key = ApiResource.KeyOf(InputTables.Blocs),
            Filters = [ApiFilter.Year, ApiFilter.Bloc],
            Meaning = "khối thi đua theo năm và trưởng khối",
            MeaningEnglish = "blocs by year with the unit that leads each",
        };
}
