namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One of the first places of a bloc (dẫn đầu khối).</summary>
public sealed record LeaderRow
{
    public required string Bloc { get; init; }

    public required string Unit { get; init; }

    public required string Name { get; init; }

    public required int Rank { get; init; }

    public required string TotalShown { get; init; }

    public int? RankBest { get; init; }

    public int? RankWorst { get; init; }
}
