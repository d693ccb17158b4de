using ThiDua.Metrics.Scoring.Questions;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Compare;

/// <summary>What the page of two members is made of.</summary>
public sealed record ComparePageRows
{
    public required BlocRow Bloc { get; init; }

    /// <summary>In the order of the ranking.</summary>
    public required IReadOnlyList<LeagueRow> League { get; init; }

    public required ComparePair Chosen { get; init; }

    /// <summary>Null: the facts no longer make both of them members.</summary>
    public required Comparison? Comparison { get; init; }

    /// <summary>What parts equal totals, in words and in its order.</summary>
    public required IReadOnlyList<string> TieBreaks { get; init; }

    public required IReadOnlyList<ScoreRow> FirstScores { get; init; }

    public required IReadOnlyList<ScoreRow> SecondScores { get; init; }
}
