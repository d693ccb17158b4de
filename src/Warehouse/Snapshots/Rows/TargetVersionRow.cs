using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One of several targets for the same scope and period (một lần giao chỉ tiêu).</summary>
/// <param name="IsLatest">No later one of the same setter replaced it.</param>
public sealed record TargetVersionRow(
    string Scope,
    string ScopeName,
    string? Period,
    string? AssignedBy,
    DateOnly? Effective,
    TargetChange Change,
    TargetComparator Comparator,
    decimal? Value,
    decimal? Upper,
    string UnitOfMeasure,
    string? Document,
    string? Quote,
    SourceLocation? Place,
    bool IsLatest
);
