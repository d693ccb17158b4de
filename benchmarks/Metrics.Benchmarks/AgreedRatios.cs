using System.Text.Json;

namespace ThiDua.Metrics.Benchmarks;

/// <summary>What is agreed (ratios.json): ratios travel between machines, milliseconds do not.</summary>
public sealed record AgreedRatios
{
    public required IReadOnlyList<AgreedRatio> Methods { get; init; }

    public required IReadOnlyList<AgreedPeer> Peers { get; init; }

    public static AgreedRatios Read() =>
        JsonSerializer.Deserialize<AgreedRatios>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ratios.json")),
            JsonSerializerOptions.Web
        ) ?? throw new InvalidDataException("ratios.json is empty");
}
