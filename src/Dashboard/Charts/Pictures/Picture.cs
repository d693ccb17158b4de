using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ThiDua.Dashboard.Charts.Options;

namespace ThiDua.Dashboard.Charts.Pictures;

/// <summary>
/// An interactive picture (biểu đồ tương tác): a title that says what it shows, what is drawn, and the same numbers as
/// a table, which is also what its download holds.
/// </summary>
public sealed record Picture
{
    /// <summary>Letters outside ASCII as they are; what could end a script is still escaped.</summary>
    private static readonly JsonSerializerOptions Plain = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Its name on the page and in the address of its download: "khoang-hang".</summary>
    public required string Key { get; init; }

    /// <summary>The message, a sentence made from the data.</summary>
    public required string Title { get; init; }

    /// <summary>How to read it.</summary>
    public required string Sub { get; init; }

    /// <summary>Pixels.</summary>
    public required int Height { get; init; }

    /// <summary>What the scale counts: " %", " điểm".</summary>
    public string Suffix { get; init; } = "";

    public required ChartOption Option { get; init; }

    /// <summary>Shapes and colours in words, where marks do not carry their names.</summary>
    public IReadOnlyList<PictureKey> Legend { get; init; } = [];

    public required FigureTable Table { get; init; }

    /// <summary>What the page's script reads.</summary>
    public string Json() => JsonSerializer.Serialize(new { Height, Suffix, Option }, Plain);
}
