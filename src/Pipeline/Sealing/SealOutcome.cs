using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Pipeline.Sealing;

/// <summary>What came of sealing (kết quả niêm phong).</summary>
public sealed record SealOutcome
{
    /// <summary>Why it was refused, or what to know.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Null: it was refused.</summary>
    public SealManifest? Manifest { get; init; }

    public string? Code { get; init; }

    public string? Sha256 { get; init; }

    /// <summary>Where the package lies; for a dry run, where it would.</summary>
    public string? Path { get; init; }

    public long Bytes { get; init; }

    /// <summary>Null for a dry run and where it was refused.</summary>
    public WriteOutcome? Write { get; init; }

    public bool IsRefused => Manifest is null;
}
