namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>What the list of blocs of one year is made from.</summary>
public sealed record BlocListRows
{
    public required IReadOnlyList<BlocRow> Blocs { get; init; }

    public required IReadOnlyList<LeaderRow> Leaders { get; init; }

    public required IReadOnlyList<BlocShareRow> Shares { get; init; }
}
