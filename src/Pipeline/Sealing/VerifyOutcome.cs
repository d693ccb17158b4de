using ThiDua.Metrics.Findings;

namespace ThiDua.Pipeline.Sealing;

/// <summary>What a check came to (kết quả kiểm tra niêm phong).</summary>
public sealed record VerifyOutcome
{
    /// <summary>Empty: equal in every byte and every recomputed cell.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Null: it cannot be taken for a package.</summary>
    public SealManifest? Manifest { get; init; }

    public string? Code { get; init; }

    public string? Sha256 { get; init; }

    /// <summary>Cells that were computed again and found equal.</summary>
    public long Cells { get; init; }

    /// <summary>Seals before it that were checked.</summary>
    public int Links { get; init; }

    /// <summary>True: the chain was followed to its first seal.</summary>
    public bool IsChainWhole { get; init; }

    public bool IsEqual => Findings.Count == 0;
}
