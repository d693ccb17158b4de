namespace ThiDua.Metrics.RuleBooks;

/// <summary>What decides between equal totals (tiêu chí phụ khi bằng điểm).</summary>
public enum TieBreakKind
{
    /// <summary>Points in a named criterion.</summary>
    Criterion,

    /// <summary>Number of cases of an event.</summary>
    Event,

    /// <summary>Day on which a report arrived.</summary>
    Obligation,

    /// <summary>A figure.</summary>
    Indicator,

    /// <summary>The rank stays shared and a vote is needed (bỏ phiếu).</summary>
    Vote,

    /// <summary>The rank stays shared (đồng hạng).</summary>
    Share,
}
