namespace ThiDua.Metrics.RuleBooks;

/// <summary>What a band or a stair looks at (căn cứ xét).</summary>
public enum BandSubject
{
    /// <summary>The attainment ratio, 1 = reached; compared by products, never by a rounded ratio.</summary>
    Attainment,

    /// <summary>The figure itself.</summary>
    Value,

    /// <summary>The number of cases of an event.</summary>
    Count,

    /// <summary>Whole days after the due day of a report, 0 when on time.</summary>
    DaysLate,
}
