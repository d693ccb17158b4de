using ThiDua.Dashboard.Api.Questions;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.Resources.Seals;

/// <summary>"/api/v1/seals": which results are sealed, by which code, and what an open finding was accepted for.</summary>
internal static class SealsResource
{
    public static ApiResource Resource { get; } =
        new()
        {
            Name = "seals",
            Schema = ResultTables.Seals,
            Key = ["number", "year", "bloc"],
            Filters = [ApiFilter.Year, ApiFilter.Bloc, ApiFilter.Found(ResultTables.Seals, "code")],
            Meaning = "niêm phong: mã in trên văn bản, SHA-256 của kết quả, lý do niêm phong lại",
            MeaningEnglish = "seals: the code printed on documents, the SHA-256 of the results, the cause of a correction",
        };
}
