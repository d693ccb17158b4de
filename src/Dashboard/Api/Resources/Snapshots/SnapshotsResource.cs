using System.Globalization;
using System.Text.Json;
using ThiDua.Dashboard.Api.Answers;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Api.Resources.Snapshots;

/// <summary>
/// "/api/v1/snapshots": the published snapshots of the home, newest first; "/api/v1/snapshots/{name}": one of them with
/// its tables, rule books and input files ("current" for the one that is served).
/// </summary>
internal static class SnapshotsResource
{
    private const string Current = "current";

    public static (ApiBody? Body, ApiFault? Fault) List(ApiSnapshot taken, HomeFolder home) =>
        (
            ApiJson.Body(json =>
            {
                json.WriteString("resource"u8, "snapshots");
                ApiJson.WriteSnapshot(json, taken);
                var folders = SnapshotFolders.All(home);
                json.WriteNumber("count"u8, folders.Count);
                json.WriteStartArray("rows"u8);
                foreach (var folder in folders)
                {
                    json.WriteStartObject();
                    Describe(json, folder.Manifest, taken);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }),
            null
        );

    public static (ApiBody? Body, ApiFault? Fault) One(ApiSnapshot taken, HomeFolder home, string name)
    {
        var manifest = string.Equals(name, Current, StringComparison.Ordinal)
            ? taken.Snapshot.Manifest
            : SnapshotFolders.All(home).Select(folder => folder.Manifest).FirstOrDefault(manifest => string.Equals(NameOf(manifest), name, StringComparison.Ordinal));
        if (manifest is null)
        {
            return (null, ApiFault.Of(StatusCodes.Status404NotFound, FindingCode.ApiRowUnknown, name, ApiPaths.Snapshots, "name"));
        }
        var body = ApiJson.Body(json =>
        {
            json.WriteString("resource"u8, "snapshots");
            ApiJson.WriteSnapshot(json, taken);
            json.WriteStartObject("row"u8);
            Describe(json, manifest, taken);
            json.WriteString("engine"u8, manifest.Engine);
            json.WriteStartArray("tables"u8);
            foreach (var table in manifest.Tables)
            {
                json.WriteStartObject();
                json.WriteString("table"u8, table.Name);
                json.WriteNumber("rows"u8, table.Rows);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("rule_books"u8);
            foreach (var book in manifest.RuleBooks)
            {
                json.WriteStartObject();
                json.WriteString("rule_book"u8, book.Id);
                json.WriteNumber("version"u8, book.Version);
                json.WriteString("title"u8, book.Title);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("files"u8);
            foreach (var file in manifest.Files)
            {
                json.WriteStartObject();
                json.WriteString("file"u8, file.File);
                json.WriteString("sha256"u8, file.Sha256);
                json.WriteNumber("bytes"u8, file.Bytes);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
        return (body, null);
    }

    private static void Describe(Utf8JsonWriter json, Manifest manifest, ApiSnapshot taken)
    {
        json.WriteString("id"u8, manifest.Id);
        json.WriteString("name"u8, NameOf(manifest));
        json.WriteNumber("number"u8, manifest.Number);
        json.WriteString("published_at"u8, DateTime.SpecifyKind(manifest.CreatedAt, DateTimeKind.Utc));
        json.WriteBoolean("current"u8, manifest.Number == taken.Snapshot.Manifest.Number && string.Equals(manifest.Id, taken.Stamp.Id, StringComparison.Ordinal));
        json.WriteBoolean("sealed"u8, manifest.Sealed);
        json.WriteNumber("schema_version"u8, manifest.SchemaVersion);
        json.WriteNumber("stored_rows"u8, manifest.Tables.Sum(table => table.Rows));
    }

    /// <summary>As every page names it: "0042-9f3a1c7e".</summary>
    private static string NameOf(Manifest manifest) => string.Create(CultureInfo.InvariantCulture, $"{manifest.Number:D4}-{manifest.ShortId[..8]}");
}
