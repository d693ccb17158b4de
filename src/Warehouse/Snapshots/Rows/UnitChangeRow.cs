using ThiDua.Metrics.Units;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One arrow of a change of units (thay đổi đơn vị) with the names at both ends.</summary>
public sealed record UnitChangeRow(
    DateOnly Effective,
    UnitChangeKind Kind,
    string From,
    string FromName,
    string To,
    string ToName
);
