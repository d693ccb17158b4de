using Microsoft.AspNetCore.StaticAssets;

namespace ThiDua.Dashboard.Http;

/// <summary>The fingerprinted address of a file of the bundle: "app.css" becomes "/app.3k2j....css", which never changes.</summary>
public sealed class AssetLinks(EndpointDataSource endpoints)
{
    private readonly Lazy<Dictionary<string, string>> links = new(() => Collect(endpoints));

    /// <summary>The plain address where the build made no fingerprint.</summary>
    public string this[string file] => links.Value.TryGetValue(file, out var link) ? link : "/" + file;

    private static Dictionary<string, string> Collect(EndpointDataSource endpoints)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints.Endpoints)
        {
            if (
                endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is { } asset
                && asset.Properties.FirstOrDefault(property => property.Name is "label") is { Value: { Length: > 0 } label }
            )
            {
                found[label] = "/" + asset.Route;
            }
        }
        return found;
    }
}
