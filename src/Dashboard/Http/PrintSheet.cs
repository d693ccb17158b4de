using System.Globalization;
using System.Text;
using ThiDua.Dashboard.Pages;

namespace ThiDua.Dashboard.Http;

/// <summary>
/// "/trang-in.css": the line at the foot of each printed sheet (dòng chân trang in). A page's margins take their text
/// from a style sheet only, and a style in the page itself is forbidden by the Content-Security-Policy.
/// </summary>
internal static class PrintSheet
{
    private const string Path = "/trang-in.css";
    private const int Longest = 240;

    public static void MapPrintSheet(this IEndpointRouteBuilder app) =>
        app.MapGet(
            Path,
            (HttpContext http, string? d) =>
            {
                http.Response.Headers.CacheControl = "max-age=31536000, immutable";
                var text = d is { Length: > Longest } ? d[..Longest] : d ?? "";
                return Results.Text($"@page {{ @bottom-left {{ content: \"{Escape(text)}\"; }} }}\n", "text/css; charset=utf-8");
            }
        );

    /// <summary>The link of a page; null while nothing is published.</summary>
    public static string? LinkFor(PageFrame frame)
    {
        if (frame.Snapshot is not { } stamp)
        {
            return null;
        }
        var notice = frame.Language.Pick(stamp.Notice, stamp.NoticeEnglish);
        var text = string.Join(
            " · ",
            new[] { frame.Say("Bản số liệu ", "Snapshot ") + stamp.Name, frame.Language.Moment(stamp.PublishedAt), notice }.OfType<string>()
        );
        return Path + "?d=" + Uri.EscapeDataString(text);
    }

    /// <summary>Everything but letters and digits as a code point: no text can leave the quotes.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                escaped.Append(rune.ToString());
            }
            else
            {
                escaped.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6}");
            }
        }
        return escaped.ToString();
    }
}
