using System.Text.Json;
using ThiDua.Metrics.Indicators;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests.Directives;

/// <summary>A sentence of our own wording and the targets that it sets, none or several.</summary>
internal sealed record DirectiveCase(string Text, IReadOnlyList<DirectiveCase.Target> Targets)
{
    /// <summary>The head that gives every sentence a province and the year 2025.</summary>
    public const string Head =
        "ỦY BAN NHÂN DÂN\nTỈNH HOA BAN\n\nSố: 01/CT-UBND\n\nHoa Ban, ngày 05 tháng 01 năm 2025\n\n"
        + "CHỈ THỊ\nPhát động phong trào thi đua năm 2025\n\n";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static IReadOnlyList<DirectiveCase> Load(string file)
    {
        var path = Path.Combine(TestPaths.Root, "tests", "Ingest.Tests", "Directives", file);
        return JsonSerializer.Deserialize<List<DirectiveCase>>(File.ReadAllText(path), Options)!;
    }

    internal sealed record Target(
        string Indicator,
        TargetChange Change,
        TargetComparator Comparator,
        decimal Value,
        decimal? Upper,
        string? Unit,
        string? Scope,
        string? Period,
        int? DeadlineYear,
        string Quote
    );
}
