namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>What the page of one unit in one year is made from.</summary>
public sealed record UnitPageRows
{
    public required UnitRow Unit { get; init; }

    /// <summary>Null when the unit belongs to no bloc in this year.</summary>
    public BlocRow? Bloc { get; init; }

    /// <summary>The whole bloc in the order of its table; empty when nothing is scored.</summary>
    public required IReadOnlyList<LeagueRow> Standings { get; init; }

    /// <summary>This unit's score card, in the order of the rule book.</summary>
    public required IReadOnlyList<ScoreRow> Scores { get; init; }

    public required IReadOnlyList<CriterionMeanRow> Means { get; init; }

    public required IReadOnlyList<TargetRow> Targets { get; init; }

    public required IReadOnlyList<DueRow> Dues { get; init; }

    public required IReadOnlyList<FindingRow> Findings { get; init; }

    /// <summary>Results of all years of the unit and of those it came from, latest first.</summary>
    public required IReadOnlyList<HistoryRow> History { get; init; }

    public required IReadOnlyList<UnitChangeRow> Changes { get; init; }

    /// <summary>Figures of times in which the map was another.</summary>
    public IReadOnlyList<RestatedRow> Restated { get; init; } = [];

    public IReadOnlyList<RestatedPartRow> RestatedParts { get; init; } = [];

    /// <summary>The year's figures that were reported more than once.</summary>
    public IReadOnlyList<FigureVersionRow> Versions { get; init; } = [];
}
