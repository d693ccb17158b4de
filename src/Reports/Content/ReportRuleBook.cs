namespace ThiDua.Reports.Content;

/// <summary>What documents need of the rule book (bảng tiêu chí chấm điểm); the criteria stand in the scores.</summary>
public sealed record ReportRuleBook
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required string Title { get; init; }

    /// <summary>The document that sets it: "Hướng dẫn số 01/HD-KTĐ ngày 28/01/2025"; null: not named.</summary>
    public string? Document { get; init; }

    public required decimal Maximum { get; init; }

    /// <summary>The most that a total may reach; null: none.</summary>
    public decimal? TotalCap { get; init; }

    public int LeafDecimals { get; init; } = 4;

    public int DisplayDecimals { get; init; } = 2;

    public PointRounding Rounding { get; init; }

    /// <summary>Ranks go by the total at <see cref="DisplayDecimals"/> instead of the exact one.</summary>
    public bool RanksOnRounded { get; init; }

    /// <summary>
    /// Rules by criterion code, for live formulas. A leaf without one, or whose rule does not give the published
    /// points from the published figures, stands as a value.
    /// </summary>
    public IReadOnlyDictionary<string, LeafRule> Rules { get; init; } = new Dictionary<string, LeafRule>(StringComparer.Ordinal);

    public IReadOnlyList<ReportTieBreak> TieBreaks { get; init; } = [];
}
