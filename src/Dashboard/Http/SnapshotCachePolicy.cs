using Microsoft.AspNetCore.OutputCaching;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Http;

/// <summary>
/// Whole pages kept in memory as they go out, compressed: a published snapshot never changes, so neither does a page of
/// it. The key is the snapshot, the whole query (year, day of knowledge, language, filters) and page or fragment. There
/// are no users yet; the day there are, the user belongs into the key. See docs/decisions/0026.
/// </summary>
internal sealed class SnapshotCachePolicy : IOutputCachePolicy
{
    /// <summary>All pages together; the least used go first.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    public const long MostBytesOfPage = 1024 * 1024;

    /// <summary>The next snapshot ends a page's life; this only empties the memory of a server that nobody asks.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const string Snapshot = "snapshot";

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && Current(http) is { } snapshot)
        {
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = true;
            context.AllowCacheStorage = true;
            context.AllowLocking = true;
            context.ResponseExpirationTimeSpan = Longest;
            context.CacheVaryByRules.QueryKeys = "*";
            context.CacheVaryByRules.HeaderNames = new[] { HtmxRequest.RequestHeader, HtmxRequest.HistoryHeader, "Accept-Encoding" };
            context.CacheVaryByRules.VaryByValues[Snapshot] = snapshot;
        }
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        // A page that was made while the next snapshot came belongs to neither.
        context.AllowCacheStorage =
            http.Response.StatusCode == StatusCodes.Status200OK
            && http.Response.Headers.ETag.Count > 0
            && http.Response.Headers.SetCookie.Count == 0
            && context.CacheVaryByRules.VaryByValues.TryGetValue(Snapshot, out var held)
            && string.Equals(held, Current(http), StringComparison.Ordinal);
        return ValueTask.CompletedTask;
    }

    private static string? Current(HttpContext http)
    {
        if (!http.RequestServices.GetRequiredService<CurrentSnapshot>().TryTake(out var lease))
        {
            return null;
        }
        using (lease)
        {
            return SnapshotFacts.Of(lease.Snapshot).Stamp.Name;
        }
    }
}
