using ThiDua.Dashboard.Text;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages;

/// <summary>Reports owed, late and missing, in words (nộp báo cáo).</summary>
public static class DueWords
{
    private static readonly DueCell NotOwed = new("", "none", "");

    /// <summary>The worst of one unit's reports of one period.</summary>
    public static DueCell CellOf(IEnumerable<DueRow> rows, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(frame);
        var worst = rows.OrderByDescending(frame.IsOverdue).ThenByDescending(row => row.DaysLate).FirstOrDefault();
        return worst is null ? NotOwed : CellOf(worst, frame);
    }

    public static DueCell CellOf(DueRow row, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var due = language.Say("hạn ", "due ") + language.Date(row.Due);
        if (row.SubmittedAt is not { } day)
        {
            return frame.IsOverdue(row)
                ? new DueCell(language.Say("chưa nộp", "not in"), "missed", language.Say("chưa nộp, ", "not in, ") + due)
                : new DueCell(language.Say("chưa đến hạn", "not due"), "none", due);
        }
        var handed = language.Say("nộp ", "in on ") + language.Date(day) + ", " + due;
        return row.DaysLate > 0
            ? new DueCell(
                language.Say($"trễ {language.Whole(row.DaysLate)} ngày", $"{language.Whole(row.DaysLate)} days late"),
                "risk",
                handed
            )
            : new DueCell("✓", "ok", handed);
    }

    /// <summary>"Bốn báo cáo trễ, một chưa nộp".</summary>
    public static string Sentence(int late, int missing, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (late == 0 && missing == 0)
        {
            return language.Say("Mọi báo cáo đã đến hạn đều nộp đúng hạn", "Every report due came in on time");
        }
        var parts = new List<string>();
        if (late > 0)
        {
            parts.Add(
                language.Say(
                    $"{language.Count(late)} báo cáo trễ",
                    $"{language.Count(late)} {(late == 1 ? "report" : "reports")} late"
                )
            );
        }
        if (missing > 0)
        {
            parts.Add(
                late > 0
                    ? language.Say($"{language.Count(missing)} chưa nộp", $"{language.Count(missing)} missing")
                    : language.Say(
                        $"{language.Count(missing)} báo cáo chưa nộp",
                        $"{language.Count(missing)} {(missing == 1 ? "report" : "reports")} missing"
                    )
            );
        }
        return Language.Sentence(string.Join(", ", parts));
    }
}
