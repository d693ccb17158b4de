namespace ThiDua.Dashboard.Snapshots;

/// <summary>Something with a page of its own that the search can find.</summary>
/// <param name="Detail">What tells it from its namesakes: the unit above it, the unit of measure.</param>
/// <param name="Years">Years in which it has a page, latest first; empty: every year that was.</param>
/// <param name="From">The first year of a unit; null: always.</param>
/// <param name="To">The last year of a unit; null: still.</param>
/// <param name="OtherNames">Names that people know it by, and whether it bore them before.</param>
internal sealed record NameEntry(
    NameKind Kind,
    string Code,
    string Name,
    string? Detail,
    IReadOnlyList<int> Years,
    int? From,
    int? To,
    IReadOnlyList<(string Name, bool IsFormer)> OtherNames
);
