using ThiDua.Dashboard.Charts.Pictures;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Findings;
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

    /// <summary>Rows that name no year, or one without pages: they stand on every year's page.</summary>
    public required IReadOnlyList<RejectedLine> RejectedOfNoYear { get; init; }

    public required IReadOnlyList<FindingLine> Findings { get; init; }

    /// <summary>Worth knowing, nothing to do.</summary>
    public required IReadOnlyList<FindingLine> Notes { get; init; }

    /// <summary>As <see cref="RejectedOfNoYear"/>.</summary>
    public required IReadOnlyList<FindingLine> FindingsOfNoYear { get; init; }

    public required IReadOnlyList<CountLine> Counts { get; init; }

    /// <summary>Through the calendar; null where it stands whole.</summary>
    public required PartLinks? Parts { get; init; }

    /// <summary>What the calendar holds and in which order.</summary>
    public required string CalendarSub { get; init; }

    /// <summary>Null where all findings to settle are listed.</summary>
    public required string? FindingsCut { get; init; }

    /// <summary>Null where all notes are listed.</summary>
    public required string? NotesCut { get; init; }

    /// <summary>Null where all rejected rows of the year and of no year are listed.</summary>
    public required string? RejectedCut { get; init; }

    /// <summary>A calendar of so many units stands whole.</summary>
    public const int MostUnits = 200;

    public const int UnitsOfPart = 60;

    public const int MostFindings = 300;

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

    /// <param name="rejections">One more than the most where there are more.</param>
    public static SubmissionsView From(
        DueYear dues,
        IReadOnlyList<RejectionRow> rejections,
        int mostRejections,
        IReadOnlyList<FindingRow> findings,
        IReadOnlyList<ImportCountRow> counts,
        bool all,
        string? part,
        PageFrame frame
    )
    {
        ArgumentNullException.ThrowIfNull(dues);
        ArgumentNullException.ThrowIfNull(rejections);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var periods = dues.Periods.Select(period => period.Period).ToList();
        var total = all ? dues.Units.Count : dues.Troubled.Count;
        var shown = ListPart.Of(total, part, MostUnits, UnitsOfPart);
        // A calendar that stands whole keeps the order of the units; of a long one the worst come first.
        var units = shown.From(
            all ? dues.Units
            : shown.IsWhole ? [.. dues.Units.Where(unit => unit.Troubles > 0)]
            : dues.Troubled
        );
        var rejected = counts.Sum(row => row.Rejected);
        var listedRows = rejections.Take(mostRejections).ToList();
        var rejectedHere = listedRows.Where(row => row.Year == frame.Year).ToList();
        var rejectedNowhere = listedRows.Where(row => IsOfNoYear(row.Year, frame)).ToList();
        var found = findings.Where(row => row.Year == frame.Year || IsOfNoYear(row.Year, frame)).OrderByDescending(row => row.Severity).ToLookup(row => row.Severity == Severity.Info);
        var (toSettle, notes) = (found[false].ToList(), found[true].ToList());
        var settled = toSettle.Take(MostFindings).ToLookup(row => row.Year == frame.Year);
        return new SubmissionsView
        {
            Title = dues.Owed == 0
                ? language.Say("Chưa có nghĩa vụ báo cáo nào trong năm này", "No reports are owed in this year")
                : DueWords.Sentence(dues.Late, dues.Missing, language),
            Sub = SubLine(dues, rejected, frame),
            Columns = [.. periods.Select(period => Language.Sentence(language.PeriodInYear(period)))],
            Units =
            [
                .. units.Select(unit => new UnitLine(
                    unit.Code,
                    unit.Name,
                    frame.Link("/don-vi/" + Uri.EscapeDataString(unit.Code)),
                    [.. periods.Select(period => DueWords.CellOf(unit.Rows.Where(row => string.Equals(row.Period, period, StringComparison.Ordinal)), frame))]
                )),
            ],
            UnitHeading = language.Say("Đơn vị", "Unit"),
            CalendarTitle = CalendarTitleOf(dues, frame),
            CalendarSub = CalendarSubOf(shown, all, frame),
            Parts = PartLinks.Of(shown, language.Say("đơn vị", "units"), frame, all ? [("hien", "tat-ca")] : []),
            ShowsAll = all,
            OtherLink = all ? frame.Link("/nop-bao-cao") : frame.Link("/nop-bao-cao", ("hien", "tat-ca")),
            Hidden = all ? 0 : dues.Units.Count - dues.Troubled.Count,
            Rejected = [.. rejectedHere.Select(row => RejectedOf(row, frame))],
            RejectedOfNoYear = [.. rejectedNowhere.Select(row => RejectedOf(row, frame))],
            RejectedSub = rejectedHere.Count == 0
                ? language.Say("Không có dòng nào của năm này bị từ chối.", "No row of this year was rejected.")
                : language.Say(
                    "Các dòng của năm này. Mỗi dòng bị từ chối cả dòng, giữ nguyên văn; sửa trong tệp rồi nhập lại, dòng đã sửa sẽ vào số liệu.",
                    "Rows of this year. A row is rejected whole and kept as it was; correct it in the file and import again."
                ),
            RejectedCut = rejections.Count > mostRejections
                ? language.Say(
                    $"Chỉ hiện {language.Whole(mostRejections)} dòng đầu; tất cả có trong bảng rejections để tải về.",
                    $"Only the first {language.Whole(mostRejections)} rows are shown; the table “rejections” for download has them all."
                )
                : null,
            Findings = FindingLine.ToSettle([.. settled[true]], frame),
            FindingsOfNoYear = FindingLine.ToSettle([.. settled[false]], frame),
            FindingsCut = toSettle.Count > MostFindings
                ? language.Say(
                    $"{language.Whole(MostFindings)} trong {language.Whole(toSettle.Count)} phát hiện cần xử lý, nặng nhất trước; tất cả có trong bảng findings để tải về.",
                    $"{language.Whole(MostFindings)} of {language.Whole(toSettle.Count)} findings to settle, heaviest first; the table “findings” for download has them all."
                )
                : null,
            Notes = FindingLine.Notes([.. notes.OrderByDescending(row => row.Year == frame.Year).Take(MostFindings)], frame),
            NotesCut = notes.Count > MostFindings
                ? language.Say(
                    $"{language.Whole(MostFindings)} trong {language.Whole(notes.Count)} ghi nhận; tất cả có trong bảng findings để tải về.",
                    $"{language.Whole(MostFindings)} of {language.Whole(notes.Count)} notes; the table “findings” for download has them all."
                )
                : null,
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

    private static bool IsOfNoYear(int? year, PageFrame frame) => year is not { } known || (known != frame.Year && !frame.Years.Contains(known));

    private static RejectedLine RejectedOf(RejectionRow row, PageFrame frame) =>
        new(
            TableWords.Title(row.Table, frame.Language),
            row.Cells,
            (frame.Language.Pick(row.Reasons, row.ReasonsEnglish) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            SourceText.OfRow(row.Place, frame)
        );

    /// <summary>Which period gave most trouble, and who is late again and again.</summary>
    private static string CalendarTitleOf(DueYear dues, PageFrame frame)
    {
        var language = frame.Language;
        if (dues.Troubled.Count == 0)
        {
            return language.Say("Mọi đơn vị nộp đúng hạn", "Every unit is on time");
        }
        var worst = dues.Periods.MaxBy(period => period.Troubles);
        var repeated = dues.Units.Where(unit => unit.Troubles > 1).Select(unit => unit.Name).ToList();
        var title = language.Say(
            $"{Language.Sentence(language.PeriodInYear(worst.Period))} có nhiều báo cáo trễ hoặc chưa nộp nhất ({language.Whole(worst.Troubles)})",
            $"{Language.Sentence(language.PeriodInYear(worst.Period))} has most reports late or missing ({language.Whole(worst.Troubles)})"
        );
        return repeated.Count switch
        {
            0 => title,
            <= 3 => title + language.Say($"; {language.List(repeated)} trễ hơn một lần", $"; {language.List(repeated)} more than once"),
            _ => title + language.Say($"; {language.Count(repeated.Count)} đơn vị trễ hơn một lần", $"; {language.Count(repeated.Count)} units more than once"),
        };
    }

    /// <summary>Which units stand in the calendar; of a long one how many of how many, and why these.</summary>
    private static string CalendarSubOf(ListPart shown, bool all, PageFrame frame)
    {
        var language = frame.Language;
        var who = all
            ? language.Say("Tất cả đơn vị", "All units")
            : language.Say("Chỉ các đơn vị nộp trễ hoặc chưa nộp", "Only units late or missing");
        return who
            + (
                shown.IsWhole ? ""
                : all ? language.Say($", {language.Whole(shown.Take)} trong {language.Whole(shown.Total)}", $", {language.Whole(shown.Take)} of {language.Whole(shown.Total)}")
                : language.Say(
                    $", {language.Whole(shown.Take)} trong {language.Whole(shown.Total)}: nhiều báo cáo chưa nộp nhất trước, rồi đến trễ nhiều ngày nhất",
                    $", {language.Whole(shown.Take)} of {language.Whole(shown.Total)}: most reports missing first, then most days late"
                )
            );
    }

    private static string SubLine(DueYear dues, long rejected, PageFrame frame)
    {
        var language = frame.Language;
        var parts = new List<string>();
        if (dues.Due > 0)
        {
            parts.Add(
                language.Say(
                    $"{language.Whole(dues.OnTime)} trong {language.Whole(dues.Due)} báo cáo đến hạn nộp đúng hạn",
                    $"{language.Whole(dues.OnTime)} of {language.Whole(dues.Due)} reports due came in on time"
                )
            );
        }
        parts.Add(language.Say($"{language.Whole(rejected)} dòng của mọi năm bị từ chối khi nhập", $"{language.Whole(rejected)} rows of all years rejected on import"));
        return string.Join(" · ", parts);
    }
}
