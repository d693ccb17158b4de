using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest;

/// <summary>A row that was refused whole, kept as it was (dòng bị từ chối).</summary>
/// <param name="Table">The table it was read for; for a mapping, the mapping's name.</param>
/// <param name="RowText">The row's cells, parted by tabs.</param>
/// <param name="Place">The row's first filled cell.</param>
/// <param name="Findings">Why, and what else was noticed in it.</param>
public sealed record Rejection(string Table, string RowText, SourceLocation Place, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whom and what it was about, as far as that can be told; null: it was no fact of a unit.</summary>
    public RejectedFact? About { get; init; }
}
