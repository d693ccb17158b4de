using ThiDua.Metrics.Tables;

namespace ThiDua.Metrics.Facts;

/// <summary>
/// Refused rows that still matter to a run (dòng bị từ chối còn hiệu lực): of the year or of no readable one, and not
/// made good by an accepted row about the same thing.
/// </summary>
internal sealed class RejectedRows(FactIndex index)
{
    private readonly ILookup<(string Unit, string Table), RejectedRow> rows = index.Facts.Rejected.ToLookup(row => (row.Unit, row.Table));

    private readonly HashSet<(string Unit, string Criterion, AssessmentStage Stage)> entered = index
        .Facts.Assessments.Where(entry => entry.Year == index.Year)
        .Select(entry => (entry.Unit, entry.Criterion, entry.Stage))
        .ToHashSet();

    internal bool Any => index.Facts.Rejected.Count > 0;

    /// <summary>A figure that would have spoken of a later time than the one that is used, or of the one that is missing.</summary>
    internal RejectedRow? Figure(string unit, string indicator, Figure used) =>
        rows[(unit, InputTables.Observations.Name)]
            .FirstOrDefault(row =>
                Is(row.Subject, indicator)
                && (
                    row.Period is not { } period
                        ? used.Value is null
                        : period.Year == index.Year
                            && (used.Value is null || (used.Reached is { } reached && reached.End < period.End))
                            && !index.Observations(unit, indicator).Any(accepted => accepted.Period == period)
                )
            );

    /// <summary>A figure that is used, and a refused one of the same period that may have been meant to correct it.</summary>
    internal RejectedRow? BesideFigure(string unit, string indicator, Figure used) =>
        rows[(unit, InputTables.Observations.Name)]
            .FirstOrDefault(row => Is(row.Subject, indicator) && row.Period is { } period && used.Parts.Any(part => part.Period == period));

    internal RejectedRow? Event(string unit, string name) =>
        rows[(unit, InputTables.Events.Name)]
            .FirstOrDefault(row =>
                Is(row.Subject, name)
                && (row.Day is not { } day || (day.Year == index.Year && day <= index.AsOf && !index.Events(unit, name).Any(accepted => accepted.Date == day)))
            );

    /// <summary>A report of which only a refused row says that it came.</summary>
    internal RejectedRow? Submission(string unit, string obligation) =>
        rows[(unit, InputTables.Submissions.Name)]
            .FirstOrDefault(row => Is(row.Subject, obligation) && index.Submissions(unit, obligation).Count == 0);

    internal RejectedRow? Evidence(string unit, string criterion) =>
        rows[(unit, InputTables.Evidence.Name)]
            .FirstOrDefault(row => Is(row.Subject, criterion) && IsOfYear(row) && !index.HasEvidence(unit, criterion));

    /// <summary>An entry that no accepted one of its stage or a later one stands for.</summary>
    internal RejectedRow? Entry(string unit, string criterion) =>
        rows[(unit, InputTables.Assessments.Name)]
            .FirstOrDefault(row =>
                Is(row.Subject, criterion)
                && IsOfYear(row)
                && !Enum.GetValues<AssessmentStage>()
                    .Any(stage => stage >= (row.Stage ?? AssessmentStage.Self) && entered.Contains((unit, criterion, stage)))
            );

    private bool IsOfYear(RejectedRow row) => row.Period is not { } period || period.Year == index.Year;

    private static bool Is(string? left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
