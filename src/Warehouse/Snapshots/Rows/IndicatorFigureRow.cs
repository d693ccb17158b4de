using ThiDua.Metrics.Indicators;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One unit's figure of an indicator in a part of a year, and how such figures add up.</summary>
public sealed record IndicatorFigureRow(string Unit, string Period, decimal Value, Accumulation Accumulation);
