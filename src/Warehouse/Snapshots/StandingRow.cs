namespace ThiDua.Warehouse.Snapshots;

/// <summary>One line of a league table (kết quả xếp hạng), as published.</summary>
public sealed record StandingRow(
    string Unit,
    string Name,
    decimal? Total,
    string? TotalShown,
    int? Rank,
    string? Rating,
    string State,
    string? DecidedBy
);
