namespace ThiDua.Metrics.Ranking;

/// <summary>A unit's place in its bloc (kết quả xếp hạng).</summary>
public sealed record Standing
{
    public required string Bloc { get; init; }

    public required string Unit { get; init; }

    public required StandingState State { get; init; }

    /// <summary>Exact points; null when incomplete.</summary>
    public decimal? Total { get; init; }

    /// <summary>The total as people see it: invariant text, displayDecimals, more where shown totals tie and ranks differ.</summary>
    public string? TotalShown { get; init; }

    /// <summary>Points of the root before bonuses and penalties.</summary>
    public decimal? Base { get; init; }

    public decimal Bonus { get; init; }

    public decimal Penalty { get; init; }

    /// <summary>Sum of the self-entries (tự chấm), as the unit wrote them; null if none.</summary>
    public decimal? SelfTotal { get; init; }

    public decimal? BlocTotal { get; init; }

    public decimal? AppraisalTotal { get; init; }

    public decimal? CouncilTotal { get; init; }

    /// <summary>1-based competition rank; null unless Ranked.</summary>
    public int? Rank { get; init; }

    /// <summary>Rating (xếp loại); null when none applies.</summary>
    public string? Rating { get; init; }

    /// <summary>The tie-break that decided, in words; null where no tie was broken.</summary>
    public string? DecidedBy { get; init; }

    public string? DecidedByEnglish { get; init; }

    /// <summary>Why unranked: what is missing, or why disqualified.</summary>
    public string? Reason { get; init; }

    public string? ReasonEnglish { get; init; }
}
