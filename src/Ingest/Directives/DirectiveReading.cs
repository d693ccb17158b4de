using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Directives;

/// <summary>
/// What a careful official would write down from a launch directive (chỉ thị, văn bản phát động). Nothing in it
/// counts until a person has confirmed it.
/// </summary>
public sealed record DirectiveReading
{
    /// <summary>The name of the file it was read from, without machine folders.</summary>
    public required string FileName { get; init; }

    public required DirectiveDocument Document { get; init; }

    public required DirectiveCampaign Campaign { get; init; }

    /// <summary>True when a list of targets ends with "…": the document says that there are more.</summary>
    public required bool OpenList { get; init; }

    public required IReadOnlyList<DirectiveTarget> Targets { get; init; }

    public required IReadOnlyList<DirectiveDeadline> Deadlines { get; init; }

    public required IReadOnlyList<DirectiveCommitment> Commitments { get; init; }

    public required IReadOnlyList<DirectiveWarning> Warnings { get; init; }

    /// <summary>What kept the file from being read as text: a scan, a missing tool, another format.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
