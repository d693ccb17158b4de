using ThiDua.Dashboard.Api.Questions;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Resources.Standings;

/// <summary>"/api/v1/standings": standings: total is exact, total_shown is what people see.</summary>
internal static class StandingsResource
{
    public static ApiResource Resource { get; } =
        new()
        {
            Name = "standings",
            Schema = ResultTables.Standings,
            Key = ["year", "bloc", "unit"],
            ExampleFilters = ["year", "bloc"],
            Filters = [ApiFilter.Year, ApiFilter.Bloc, ApiFilter.Unit, ApiFilter.OneOf<StandingState>("state", "xếp hạng, thiếu số liệu hay không xếp", "ranked, incomplete or disqualified")],
            Meaning = "kết quả xếp hạng: total là điểm chính xác, total_shown là điểm như trên màn hình",
            MeaningEnglish = "standings: total is exact, total_shown is what people see",
        };
}
