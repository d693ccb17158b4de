namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>What the overview of one year is made from.</summary>
public sealed record OverviewRows
{
    /// <summary>Targets of the whole: of sets, and of the unit above all others.</summary>
    public required IReadOnlyList<TargetRow> Targets { get; init; }

    /// <summary>This year's figures of the unit above all others, for the small lines.</summary>
    public required IReadOnlyList<SeriesRow> Series { get; init; }

    /// <summary>Targets of units, counted by state; what the overview shows where there are none of the whole.</summary>
    public required IReadOnlyList<IndicatorStateRow> States { get; init; }

    public required IReadOnlyList<BlocRow> Blocs { get; init; }

    /// <summary>Ranks 1 to 3 of every bloc.</summary>
    public required IReadOnlyList<LeaderRow> Leaders { get; init; }

    /// <summary>How far the blocs came, where there are too many to show all; else empty.</summary>
    public IReadOnlyList<BlocShareRow> Shares { get; init; } = [];
}
