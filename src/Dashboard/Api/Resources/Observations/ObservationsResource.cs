using ThiDua.Dashboard.Api.Questions;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Resources.Observations;

/// <summary>"/api/v1/observations": figures in force, by period and status.</summary>
internal static class ObservationsResource
{
    public static ApiResource Resource { get; } =
        new()
        {
            Name = "observations",
            Schema = InputTables.Observations,
            Key = ApiResource.KeyOf(InputTables.Observations),
            Filters = [ApiFilter.YearOfPeriod, ApiFilter.Period, ApiFilter.Unit, ApiFilter.Indicator, ApiFilter.SetOf(InputTables.Observations, "status"), ApiFilter.SetOf(InputTables.Observations, "known_by")],
            Meaning = "số liệu thực hiện đang hiệu lực, từng kỳ và từng tình trạng",
            MeaningEnglish = "figures in force, by period and status",
        };
}
