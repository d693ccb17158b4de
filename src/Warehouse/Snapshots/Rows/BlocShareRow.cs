namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>How far a bloc's ranked members came (mức đạt của khối): totals against maxima, the only fair comparison of blocs.</summary>
public sealed record BlocShareRow(string Bloc, decimal Totals, decimal Maxima, int TargetsMet, int Targets);
