using ThiDua.Dashboard.Charts.Pictures;
using ThiDua.Dashboard.Text;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Submissions;

/// <summary>Who handed in what and when, and what imports made of it (nộp báo cáo).</summary>
public sealed record SubmissionsView
{
    public required string Title { get; init; }

    public required string Sub { get; init; }

    /// <summary>Units by period; only the troubled ones unless all are asked for.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    public required IReadOnlyList<UnitLine> Units { get; init; }

    public required string UnitHeading { get; init; }

    /// <summary>The calendar's message.</summary>
    public required string CalendarTitle { get; init; }

    public required bool ShowsAll { get; init; }

    /// <summary>To all units or back to the troubled ones.</summary>
    public required string OtherLink { get; init; }

    public required int Hidden { get; init; }

    public required IReadOnlyList<RejectedLine> Rejected { get; init; }

    public required string RejectedSub { get; init; }

    public required IReadOnlyList<FindingLine> Findings { get; init; }

    public required IReadOnlyList<CountLine> Counts { get; init; }

    /// <summary>The calendar's name in addresses.</summary>
    public const string CalendarKey = "nop-bao-cao";

    public sealed record UnitLine(string Unit, string Name, string Link, IReadOnlyList<DueCell> Cells);

    /// <summary>The calendar as seen; null while nothing is owed.</summary>
    public FigureTable? FindFigures(string key) =>
        key is not CalendarKey || Columns.Count == 0
            ? null
            : new FigureTable(
                [new(UnitHeading), .. Columns.Select(column => new FigureColumn(column))],
                [.. Units.Select(line => new FigureRow(line.Unit, [new FigureCell(line.Name), .. line.Cells.Select(cell => new FigureCell(cell.Text))]))]
            );

    public sealed record RejectedLine(string Table, IReadOnlyList<string> Cells, IReadOnlyList<string> Reasons, SourceText? Source);

    public sealed record CountLine(string File, string Table, string Read, string Accepted, string Rejected, string Empty, string LeftOut);

    public static SubmissionsView From(
        IReadOnlyList<DueRow> dues,
        IReadOnlyList<RejectionRow> rejections,
        int mostRejections,
        IReadOnlyList<FindingRow> findings,
        IReadOnlyList<ImportCountRow> counts,
        bool all,
        PageFrame frame
    )
    {
        ArgumentNullException.ThrowIfNull(dues);
        ArgumentNullException.ThrowIfNull(rejections);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var periods = dues.GroupBy(row => row.Period, StringComparer.Ordinal).OrderBy(group => group.Min(row => row.Due)).Select(group => group.Key).ToList();
        var units = dues.GroupBy(row => row.Unit, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        var troubled = units.Where(rows => rows.Exists(row => row.DaysLate > 0 || frame.IsOverdue(row))).ToList();
        var rejected = counts.Sum(row => row.Rejected);
        return new SubmissionsView
        {
            Title = dues.Count == 0
                ? language.Say("Chưa có nghĩa vụ báo cáo nào trong năm này", "No reports are owed in this year")
                : DueWords.Sentence(dues.Count(row => row.DaysLate > 0), dues.Count(frame.IsOverdue), language),
            Sub = SubLine(dues, rejected, frame),
            Columns = [.. periods.Select(period => Language.Sentence(language.PeriodInYear(period)))],
            Units =
            [
                .. (all ? units : troubled).Select(rows => new UnitLine(
                    rows[0].Unit,
                    rows[0].UnitName,
                    frame.Link("/don-vi/" + Uri.EscapeDataString(rows[0].Unit)),
                    [.. periods.Select(period => DueWords.CellOf(rows.Where(row => string.Equals(row.Period, period, StringComparison.Ordinal)), frame))]
                )),
            ],
            UnitHeading = language.Say("Đơn vị", "Unit"),
            CalendarTitle = CalendarTitleOf(troubled, periods, frame),
            ShowsAll = all,
            OtherLink = all ? frame.Link("/nop-bao-cao") : frame.Link("/nop-bao-cao", ("hien", "tat-ca")),
            Hidden = all ? 0 : units.Count - troubled.Count,
            Rejected =
            [
                .. rejections.Select(row => new RejectedLine(
                    TableWords.Title(row.Table, language),
                    row.Cells,
                    (language.Pick(row.Reasons, row.ReasonsEnglish) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                    SourceText.OfRow(row.Place, frame)
                )),
            ],
            RejectedSub = rejections.Count == 0
                ? language.Say("Không có dòng nào của năm này bị từ chối.", "No row of this year was rejected.")
                : language.Say(
                    "Các dòng của năm này, và dòng không rõ năm. Mỗi dòng bị từ chối cả dòng, giữ nguyên văn; sửa trong tệp rồi nhập lại, dòng đã sửa sẽ vào số liệu.",
                    "Rows of this year, and rows whose year is not known. A row is rejected whole and kept as it was; correct it in the file and import again."
                )
                    + (
                        rejections.Count >= mostRejections
                            ? language.Say($" Chỉ hiện {language.Whole(mostRejections)} dòng đầu.", $" Only the first {language.Whole(mostRejections)} are shown.")
                            : ""
                    ),
            Findings = FindingLine.Of(findings, frame),
            Counts =
            [
                .. counts.Select(row => new CountLine(
                    row.Sheet is { Length: > 0 } sheet ? $"{row.File}, {sheet}" : row.File,
                    TableWords.Title(row.Table, language),
                    language.Whole(row.Read),
                    language.Whole(row.Accepted),
                    language.Whole(row.Rejected),
                    language.Whole(row.Empty),
                    language.Whole(row.LeftOut)
                )),
            ],
        };
    }

    /// <summary>Which period gave most trouble, and who is late again and again.</summary>
    private static string CalendarTitleOf(List<List<DueRow>> troubled, List<string> periods, PageFrame frame)
    {
        var language = frame.Language;
        if (troubled.Count == 0)
        {
            return language.Say("Mọi đơn vị nộp đúng hạn", "Every unit is on time");
        }
        var counts = periods.ConvertAll(period => (Period: period, Count: troubled.SelectMany(rows => rows).Count(row => string.Equals(row.Period, period, StringComparison.Ordinal) && IsTrouble(row))));
        var worst = counts.MaxBy(entry => entry.Count);
        var repeated = troubled.Where(rows => rows.Count(IsTrouble) > 1).Select(rows => rows[0].UnitName).ToList();
        var title = language.Say(
            $"{Language.Sentence(language.PeriodInYear(worst.Period))} có nhiều báo cáo trễ hoặc chưa nộp nhất ({language.Whole(worst.Count)})",
            $"{Language.Sentence(language.PeriodInYear(worst.Period))} has most reports late or missing ({language.Whole(worst.Count)})"
        );
        return repeated.Count switch
        {
            0 => title,
            <= 3 => title + language.Say($"; {language.List(repeated)} trễ hơn một lần", $"; {language.List(repeated)} more than once"),
            _ => title + language.Say($"; {language.Count(repeated.Count)} đơn vị trễ hơn một lần", $"; {language.Count(repeated.Count)} units more than once"),
        };

        bool IsTrouble(DueRow row) => row.DaysLate > 0 || frame.IsOverdue(row);
    }

    private static string SubLine(IReadOnlyList<DueRow> dues, long rejected, PageFrame frame)
    {
        var language = frame.Language;
        var parts = new List<string>();
        var onTime = dues.Count(row => row.SubmittedAt is not null && row.DaysLate == 0);
        var due = dues.Count(row => row.SubmittedAt is not null || frame.IsOverdue(row));
        if (due > 0)
        {
            parts.Add(
                language.Say(
                    $"{language.Whole(onTime)} trong {language.Whole(due)} báo cáo đến hạn nộp đúng hạn",
                    $"{language.Whole(onTime)} of {language.Whole(due)} reports due came in on time"
                )
            );
        }
        parts.Add(language.Say($"{language.Whole(rejected)} dòng của mọi năm bị từ chối khi nhập", $"{language.Whole(rejected)} rows of all years rejected on import"));
        return string.Join(" · ", parts);
    }
}
