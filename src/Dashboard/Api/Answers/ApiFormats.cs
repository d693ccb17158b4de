using Microsoft.Net.Http.Headers;

namespace ThiDua.Dashboard.Api.Answers;

/// <summary>Which form an Accept header or "format=" asks for.</summary>
internal static class ApiFormats
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";
    public const string Arrow = "application/vnd.apache.arrow.stream";

    public static IReadOnlyList<string> Types { get; } = [Json, Csv, Arrow];

    public static IReadOnlyList<string> Words { get; } = ["json", "csv", "arrow"];

    public static string TypeOf(ApiFormat format) =>
        format switch
        {
            ApiFormat.Json => Json + "; charset=utf-8",
            ApiFormat.Csv => Csv + "; charset=utf-8; header=present",
            ApiFormat.Arrow => Arrow,
        };

    public static string ExtensionOf(ApiFormat format) =>
        format switch
        {
            ApiFormat.Json => "json",
            ApiFormat.Csv => "csv",
            ApiFormat.Arrow => "arrows",
        };

    public static ApiFormat? OfWord(string word) =>
        word switch
        {
            "json" => ApiFormat.Json,
            "csv" => ApiFormat.Csv,
            "arrow" => ApiFormat.Arrow,
            _ => null,
        };

    /// <summary>The best of what is asked for and can be had; JSON without a wish; null: none can be had.</summary>
    public static ApiFormat? Of(HttpRequest request, bool onlyJson)
    {
        var wishes = request.GetTypedHeaders().Accept;
        if (wishes.Count == 0)
        {
            return request.Headers.Accept.Count == 0 ? ApiFormat.Json : null;
        }
        (ApiFormat Format, double Quality)? best = null;
        foreach (var format in onlyJson ? [ApiFormat.Json] : Enum.GetValues<ApiFormat>())
        {
            var quality = QualityOf(wishes, TypeNameOf(format));
            if (quality > (best?.Quality ?? 0))
            {
                best = (format, quality);
            }
        }
        return best?.Format;
    }

    /// <summary>The quality of the narrowest wish that covers the type.</summary>
    private static double QualityOf(IList<MediaTypeHeaderValue> wishes, string type)
    {
        var offered = new MediaTypeHeaderValue(type);
        var wish = wishes
            .Where(wish => offered.MediaType.Equals(wish.MediaType, StringComparison.OrdinalIgnoreCase) || wish.MatchesAllTypes || Covers(wish, offered))
            .OrderBy(wish => wish.MatchesAllTypes ? 2 : wish.MatchesAllSubTypes ? 1 : 0)
            .FirstOrDefault();
        return wish is null ? 0 : wish.Quality ?? 1;
    }

    private static bool Covers(MediaTypeHeaderValue wish, MediaTypeHeaderValue offered) =>
        wish.MatchesAllSubTypes && wish.Type.Equals(offered.Type, StringComparison.OrdinalIgnoreCase);

    private static string TypeNameOf(ApiFormat format) =>
        format switch
        {
            ApiFormat.Json => Json,
            ApiFormat.Csv => Csv,
            ApiFormat.Arrow => Arrow,
        };
}
