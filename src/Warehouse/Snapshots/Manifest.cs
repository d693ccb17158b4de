using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>What a published snapshot is (bản số liệu công bố): its id, its sources and its tables; the file manifest.json.</summary>
public sealed record Manifest
{
    /// <summary>Counts the writes that changed the ledger; later snapshots have higher numbers.</summary>
    public required long Number { get; init; }

    /// <summary>SHA-256 of what the tables say, without times of import and user names: equal inputs, equal id.</summary>
    public required string Id { get; init; }

    /// <summary>When its data was written, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public required string Engine { get; init; }

    public required int SchemaVersion { get; init; }

    /// <summary>Hash of the tables' definitions.</summary>
    public required string Catalogue { get; init; }

    /// <summary>Kept for good.</summary>
    public bool Sealed { get; init; }

    /// <summary>The day at whose end the data was known, where it was derived from a published snapshot; null: as published.</summary>
    [JsonIgnore]
    public DateOnly? KnownOn { get; init; }

    /// <summary>Size of data.duckdb.</summary>
    public long DataBytes { get; init; }

    public required IReadOnlyList<ManifestFile> Files { get; init; }

    public required IReadOnlyList<ManifestRuleBook> RuleBooks { get; init; }

    public required IReadOnlyList<TableState> Tables { get; init; }

    /// <summary>The first twelve digits: enough for people and for folder names.</summary>
    public string ShortId => Id[..12];

    /// <summary>As people name it, on every page and document: "0012-3f2a90b1".</summary>
    public string Name => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number:D4}-{Id[..8]}");

    /// <summary>"000012-3f2a90b1c4d5".</summary>
    internal string FolderName => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number:D6}-{ShortId}");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    };

    internal static IReadOnlyList<ManifestRuleBook> RuleBooksIn(DuckDbConnection connection) =>
        connection.Rows(
            "SELECT DISTINCT id, version, year, title, file FROM rule_books ORDER BY ALL",
            row => new ManifestRuleBook(row.Text(0), row.Small(1), row.SmallOrNull(2), row.TextOrNull(3), row.TextOrNull(4))
        );

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <exception cref="JsonException">It is not a manifest.</exception>
    internal static Manifest Read(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return JsonSerializer.Deserialize<Manifest>(file, Options) ?? throw new JsonException("null");
    }
}
