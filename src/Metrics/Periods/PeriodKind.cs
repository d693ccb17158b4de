namespace ThiDua.Metrics.Periods;

/// <summary>How long a reporting period (kỳ báo cáo) is.</summary>
public enum PeriodKind
{
    /// <summary>The whole year, written "2025".</summary>
    Year,

    /// <summary>A half year, written "2025-H1".</summary>
    Half,

    /// <summary>A quarter, written "2025-Q3".</summary>
    Quarter,

    /// <summary>January to a month, written "2025-9M" (9 tháng).</summary>
    FirstMonths,

    /// <summary>One month, written "2025-09".</summary>
    Month,
}
