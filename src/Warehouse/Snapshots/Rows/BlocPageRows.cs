namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>What the page of one bloc in one year is made from.</summary>
public sealed record BlocPageRows
{
    public required BlocRow Bloc { get; init; }

    /// <summary>In the order of the table.</summary>
    public required IReadOnlyList<LeagueRow> Standings { get; init; }

    public required IReadOnlyList<PointsRow> Points { get; init; }

    public required IReadOnlyList<FindingRow> Findings { get; init; }

    /// <summary>Ranks of all years in a bloc of this code.</summary>
    public IReadOnlyList<HistoryRow> History { get; init; } = [];

    /// <summary>Years in which this bloc exists, latest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }
}
