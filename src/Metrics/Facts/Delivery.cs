namespace ThiDua.Metrics.Facts;

/// <summary>One report that a unit owes and what became of it (tình trạng nộp một báo cáo).</summary>
/// <param name="Submission">The first that arrived by the as-of date.</param>
internal sealed record Delivery(Obligation Obligation, Submission? Submission, DateOnly AsOf)
{
    /// <summary>It came after its due day.</summary>
    internal bool IsLate => Submission is not null && DaysLate > 0;

    /// <summary>It is due and has not come.</summary>
    internal bool IsMissing => Submission is null && AsOf > Obligation.Due;

    /// <summary>Whole days after the due day, of one that is missing up to the as-of date; 0 when on time or not yet due.</summary>
    internal int DaysLate => Math.Max(0, (Submission?.SubmittedAt ?? AsOf).DayNumber - Obligation.Due.DayNumber);

    internal bool Covers(DateOnly day) => Obligation.Due <= day && day <= (Submission?.SubmittedAt ?? AsOf);
}
