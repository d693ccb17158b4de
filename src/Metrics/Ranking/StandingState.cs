namespace ThiDua.Metrics.Ranking;

/// <summary>Whether a unit holds a rank (tình trạng xếp hạng).</summary>
public enum StandingState
{
    Ranked,

    /// <summary>Something is missing: listed, unranked (chưa đủ số liệu).</summary>
    Incomplete,

    /// <summary>Listed apart with the reason (không xếp loại).</summary>
    Disqualified,
}
