using ThiDua.Metrics.Units;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>A unit's figure for a time in which the map was another (số liệu theo địa giới).</summary>
/// <param name="IsOfOldMap">The unit has ended: what came later is put together for it.</param>
public sealed record RestatedRow(
    string Unit,
    string UnitName,
    bool IsOfOldMap,
    string Indicator,
    string IndicatorName,
    string UnitOfMeasure,
    string Period,
    decimal? Value,
    RestatedState State,
    string? Status,
    string How,
    string HowEnglish
);
