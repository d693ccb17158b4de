using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThiDua.Pipeline.Sealing;

/// <summary>What a sealed package says of itself: the file seal.json, whose hash is the seal's.</summary>
public sealed record SealManifest
{
    /// <summary>The form of the package that this program writes and reads.</summary>
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    /// <summary>Counts the seals of a home, from 1.</summary>
    public required int Number { get; init; }

    public required int Year { get; init; }

    /// <summary>The bloc that was sealed; null: all of the year's.</summary>
    public string? Bloc { get; init; }

    /// <summary>The day whose knowledge counts.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The version of this program's scoring core.</summary>
    public required string Engine { get; init; }

    public required SealedSnapshot Snapshot { get; init; }

    public required IReadOnlyList<SealedBloc> Blocs { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SealedAt { get; init; }

    public required string SealedBy { get; init; }

    /// <summary>Why it was sealed again; null: the first of its scope.</summary>
    public string? Cause { get; init; }

    /// <summary>The codes of the seals that this one takes the place of; they stay.</summary>
    public required IReadOnlyList<string> Corrects { get; init; }

    /// <summary>The seal before it in this home, whatever its scope; null: none.</summary>
    public SealLink? Previous { get; init; }

    public required IReadOnlyList<AcceptedFinding> Accepted { get; init; }

    public required IReadOnlyList<SealedRuleBook> RuleBooks { get; init; }

    /// <summary>Every other file of the package, by path.</summary>
    public required IReadOnlyList<SealedFile> Files { get; init; }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <exception cref="JsonException">It is not a manifest.</exception>
    internal static SealManifest Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<SealManifest>(json, Options) ?? throw new JsonException("null");

    /// <summary>The form of a package, whatever else it says; null: it says none.</summary>
    internal static int? FormatOf(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("format", out var format)
                && format.ValueKind == JsonValueKind.Number
                && format.TryGetInt32(out var number)
                ? number
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
