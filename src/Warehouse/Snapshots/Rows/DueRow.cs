using ThiDua.Metrics.Findings;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One report that one unit owes (nghĩa vụ báo cáo) and when it came, if it did.</summary>
public sealed record DueRow
{
    public required string Unit { get; init; }

    public required string UnitName { get; init; }

    public required string Obligation { get; init; }

    public required string Period { get; init; }

    public required DateOnly Due { get; init; }

    public DateOnly? SubmittedAt { get; init; }

    public string? Document { get; init; }

    public SourceLocation? Place { get; init; }

    public int DaysLate => SubmittedAt is { } day && day > Due ? day.DayNumber - Due.DayNumber : 0;

    /// <summary>Due before that day, and not in.</summary>
    public bool IsOverdue(DateOnly? today) => SubmittedAt is null && Due < today;

    /// <summary>Late or overdue.</summary>
    public bool IsTrouble(DateOnly? today) => DaysLate > 0 || IsOverdue(today);
}
