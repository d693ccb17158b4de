using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Indicator;

/// <summary>Which of an indicator's many units a page shows.</summary>
/// <param name="Indicator">With the counts over all units.</param>
/// <param name="Units">Their codes, in the order of the page.</param>
/// <param name="Bloc">Whose members alone are shown; null: all units.</param>
/// <param name="Blocs">To choose from.</param>
public sealed record UnitsPart(IndicatorRow Indicator, ListPart Part, IReadOnlyList<string> Units, BlocRow? Bloc, IReadOnlyList<BlocRow> Blocs);
