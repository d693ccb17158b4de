namespace ThiDua.Dashboard.Http;

/// <summary>What a request says about htmx, in one place (header names as in the htmx 4 manual).</summary>
internal readonly record struct HtmxRequest(bool IsHtmx, bool RestoresHistory)
{
    public const string RequestHeader = "HX-Request";
    /// <summary>Of an answer: what the browser shows as the address.</summary>
    public const string ReplaceHeader = "HX-Replace-Url";
    public const string HistoryHeader = "HX-History-Restore-Request";

    /// <summary>A whole page restored from history must not come back as a fragment.</summary>
    public bool WantsFragment => IsHtmx && !RestoresHistory;

    public static HtmxRequest Of(HttpRequest request) => new(IsTrue(request, RequestHeader), IsTrue(request, HistoryHeader));

    private static bool IsTrue(HttpRequest request, string header) =>
        string.Equals(request.Headers[header], "true", StringComparison.OrdinalIgnoreCase);
}
