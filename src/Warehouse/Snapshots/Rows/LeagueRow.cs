using ThiDua.Metrics.Ranking;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One unit's line of a league table (kết quả xếp hạng), standings and totals joined.</summary>
public sealed record LeagueRow
{
    public required int Year { get; init; }

    public required string Bloc { get; init; }

    public required string Unit { get; init; }

    public required string Name { get; init; }

    public required StandingState State { get; init; }

    public decimal? Total { get; init; }

    /// <summary>As shown to people, invariant ("95.70").</summary>
    public string? TotalShown { get; init; }

    public int? Rank { get; init; }

    public string? Rating { get; init; }

    public string? DecidedBy { get; init; }

    public string? DecidedByEnglish { get; init; }

    public string? Reason { get; init; }

    public string? ReasonEnglish { get; init; }

    /// <summary>Place in the table, from 0.</summary>
    public required int Position { get; init; }

    public decimal? Base { get; init; }

    public decimal Bonus { get; init; }

    public decimal Penalty { get; init; }

    public decimal? SelfTotal { get; init; }

    public decimal? BlocTotal { get; init; }

    public decimal? AppraisalTotal { get; init; }

    public decimal? CouncilTotal { get; init; }

    /// <summary>Best and worst place of the interval (khoảng hạng); null where none was drawn.</summary>
    public int? RankBest { get; init; }

    public int? RankWorst { get; init; }
}
