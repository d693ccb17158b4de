using ThiDua.Metrics.Findings;

namespace ThiDua.Pipeline.Sealing;

/// <summary>What is to be sealed (yêu cầu niêm phong).</summary>
public sealed record SealRequest
{
    public required int Year { get; init; }

    /// <summary>One bloc; null: all of the year's.</summary>
    public string? Bloc { get; init; }

    /// <summary>Findings that may stay open, by code, each with its reason.</summary>
    public IReadOnlyDictionary<FindingCode, string> Accepted { get; init; } = new Dictionary<FindingCode, string>();

    /// <summary>Why it is sealed again; needed when the scope, or a part of it, was sealed before.</summary>
    public string? Cause { get; init; }

    /// <summary>True: check and compute everything, store nothing.</summary>
    public bool DryRun { get; init; }

    public required string Who { get; init; }
}
