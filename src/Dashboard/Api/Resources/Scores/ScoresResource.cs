using ThiDua.Dashboard.Api.Questions;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Resources.Scores;

/// <summary>"/api/v1/scores": points of each criterion, explained: the rule in words, the arithmetic, document and source cell.</summary>
internal static class ScoresResource
{
    public static ApiResource Resource { get; } =
        new()
        {
            Name = "scores",
            Schema = ResultTables.Scores,
            Key = ["year", "bloc", "unit", "criterion"],
            ExampleFilters = ["year", "bloc", "unit"],
            Filters = [ApiFilter.Year, ApiFilter.Bloc, ApiFilter.Unit, ApiFilter.Found(ResultTables.Scores, "criterion"), ApiFilter.OneOf<CriterionKind>("kind", "mục, tiêu chí, điểm thưởng hay điểm trừ", "section, criterion, bonus or penalty"), ApiFilter.OneOf<CriterionState>("state", "tình trạng của điểm", "why there are points, or none")],
            Meaning = "điểm từng tiêu chí với lời giải: quy tắc bằng lời, phép tính, văn bản, ô nguồn",
            MeaningEnglish = "points of each criterion, explained: the rule in words, the arithmetic, document and source cell",
        };
}
