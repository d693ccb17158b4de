namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>A unit's result of one year (kết quả một năm), for its history.</summary>
public sealed record HistoryRow(int Year, string Bloc, string BlocName, string Unit, string Name, int? Rank, int Ranked, string? TotalShown);
