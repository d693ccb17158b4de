using System.Globalization;
using ThiDua.Dashboard.Pages;
using ThiDua.Pipeline;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Http;

/// <summary>
/// The snapshot that a request is answered from: the published one, or with "?biet=2025-03-31" the same as it was known
/// on that day.
/// </summary>
internal static class AskedSnapshot
{
    /// <summary>Vietnam's days.</summary>
    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    /// <summary>The day asked for: none, a day, or a text that cannot be used.</summary>
    public static (DateOnly? Day, string? Unusable) DayOf(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var asked = http.Request.Query[PageFrame.KnownOnParameter].ToString();
        if (asked.Length == 0)
        {
            return (null, null);
        }
        var today = DateOnly.FromDateTime(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToOffset(Zone).DateTime);
        return DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= today
            ? (day, null)
            : (null, asked);
    }

    /// <summary>Takes over the lease of the published snapshot; the caller disposes the one that it gets.</summary>
    public static SnapshotLease Of(HttpContext http, SnapshotLease published, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(published);
        if (day is not { } knownOn)
        {
            return published;
        }
        using (published)
        {
            return http.RequestServices.GetRequiredService<KnownSnapshots>().Open(published.Snapshot, knownOn, http.RequestAborted);
        }
    }

    /// <summary>"-biet-2025-03-31" in the name of a file with the figures of that day; else nothing.</summary>
    public static string FileSuffix(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.KnownOn is { } day ? $"-{PageFrame.KnownOnParameter}-{PageFrame.DayText(day)}" : "";
    }

    /// <summary>A download: 404 while nothing is published, 400 when the day cannot be used.</summary>
    public static IResult Answer(HttpContext http, Func<Snapshot, IResult> answer)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(answer);
        var (day, unusable) = DayOf(http);
        if (unusable is not null)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        if (!http.RequestServices.GetRequiredService<CurrentSnapshot>().TryTake(out var published))
        {
            return Results.NotFound();
        }
        using var lease = Of(http, published, day);
        return answer(lease.Snapshot);
    }
}
