using ThiDua.Metrics.Findings;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>What one unit owes of a promise and how far it came (cam kết của một đơn vị).</summary>
/// <param name="Reported">The last day that something was reported of it.</param>
/// <param name="DoneOn">The first day on which all of it was done; null: not yet.</param>
public sealed record CommitmentUnitRow(
    string Campaign,
    string Who,
    string What,
    string Unit,
    string UnitName,
    decimal Count,
    DateOnly? Due,
    decimal Done,
    DateOnly? Reported,
    DateOnly? DoneOn,
    string? Evidence,
    SourceLocation? Place
);
