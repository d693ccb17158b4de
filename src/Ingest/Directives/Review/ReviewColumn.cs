namespace ThiDua.Ingest.Directives.Review;

/// <summary>The columns of a review sheet (phiếu duyệt), in their order.</summary>
public enum ReviewColumn
{
    Id,
    Accept,
    Kind,
    Quote,
    Words,
    Indicator,
    IndicatorHints,
    ScopeWords,
    Scope,
    ScopeHints,
    Applies,
    Change,
    Comparator,
    Value,
    Upper,
    Measure,
    Year,
    Period,
    Baseline,
    AssignedBy,
    Effective,
    Campaign,
    Who,
    What,
    Count,
    Due,
    Mark,
}
