using ThiDua.Metrics.Findings;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>A reported figure that went into a figure of another map (số liệu gốc).</summary>
public sealed record RestatedPartRow(
    string Unit,
    string Indicator,
    string Period,
    string PartUnit,
    string PartUnitName,
    string PartIndicator,
    string PartIndicatorName,
    string PartPeriod,
    decimal? Share,
    decimal Value,
    string? Document,
    SourceLocation? Place
);
