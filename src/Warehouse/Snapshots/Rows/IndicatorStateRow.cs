using ThiDua.Metrics.Indicators;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>How many units stand in a state for one indicator of one year, each by the target that counts (số đơn vị theo trạng thái).</summary>
public sealed record IndicatorStateRow(string Indicator, string Name, string UnitOfMeasure, AttainmentState State, int Units);
