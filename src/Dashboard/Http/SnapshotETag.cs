using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using ThiDua.Dashboard.Snapshots;

namespace ThiDua.Dashboard.Http;

/// <summary>
/// A page is a function of snapshot, address, mode and program: so is its ETag, and a published snapshot never
/// changes. A repeated view is a 304 until the next snapshot.
/// </summary>
internal static class SnapshotETag
{
    /// <summary>Another build may draw another page from the same snapshot.</summary>
    private static readonly string Build = typeof(SnapshotETag).Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture);

    public static EntityTagHeaderValue Of(SnapshotStamp snapshot, HttpRequest request) =>
        Of(snapshot, request, HtmxRequest.Of(request).WantsFragment ? "fragment" : "page");

    /// <param name="mode">In which form the address is answered.</param>
    public static EntityTagHeaderValue Of(SnapshotStamp snapshot, HttpRequest request, string mode)
    {
        var about = string.Join(
            '\n',
            Build,
            snapshot.Id,
            snapshot.Name,
            request.Path.Value,
            request.QueryString.Value,
            mode
        );
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(about));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 12))}\"", isWeak: true);
    }

    /// <summary>True when the browser holds this very page.</summary>
    public static bool IsHeld(HttpRequest request, EntityTagHeaderValue tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(tag, useStrongComparison: false));
}
