using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Facts;

/// <summary>
/// Obligations against what arrived (tiến độ nộp báo cáo): on time, late by n days, missing, not yet due. Late and
/// missing reports are events by themselves ("late_report", "missing_report"), so that rules count them.
/// </summary>
internal sealed class Timeliness(FactIndex index)
{
    internal const string LateReport = "late_report";
    internal const string MissingReport = "missing_report";

    private readonly Dictionary<string, List<Delivery>> byUnit = new(StringComparer.Ordinal);

    /// <summary>What the unit owes of the run's year, by due day.</summary>
    internal IReadOnlyList<Delivery> Of(Unit unit)
    {
        if (!byUnit.TryGetValue(unit.Code, out var deliveries))
        {
            deliveries =
            [
                .. index
                    .Facts.Obligations.Where(item =>
                        item.Period.Year == index.Year && new TargetScope(item.Scope).Contains(unit) && unit.ExistsOn(item.Period.End)
                    )
                    .OrderBy(item => item.Due)
                    .ThenBy(item => item.Code, StringComparer.Ordinal)
                    .Select(item => new Delivery(item, Arrived(unit, item), index.AsOf)),
            ];
            byUnit.Add(unit.Code, deliveries);
        }
        return deliveries;
    }

    /// <summary>
    /// Cases of an event: the rows that say so, and for the two events above what the calendar says. A row that
    /// falls between the due day and the arrival of a late report tells of the same case and is not counted twice.
    /// </summary>
    /// <param name="missingCountsAsLate">True where the rule book has no rule of its own for missing reports.</param>
    internal decimal Count(Unit unit, string name, bool missingCountsAsLate)
    {
        var written = index.Events(unit.Code, name);
        if (name is not (LateReport or MissingReport))
        {
            return written.Sum(item => item.Count);
        }
        var cases = Of(unit)
            .Where(item =>
                string.Equals(name, MissingReport, StringComparison.Ordinal) ? item.IsMissing : item.IsLate || (missingCountsAsLate && item.IsMissing)
            )
            .ToList();
        decimal count = cases.Count;
        foreach (var row in written)
        {
            var told = row.Count == 1 ? cases.FindIndex(item => item.Covers(row.Date)) : -1;
            if (told >= 0)
            {
                cases.RemoveAt(told);
            }
            else
            {
                count += row.Count;
            }
        }
        return count;
    }

    private Submission? Arrived(Unit unit, Obligation obligation) =>
        index.Submissions(unit.Code, obligation.Code).MinBy(item => item.SubmittedAt);
}
