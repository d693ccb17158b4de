using System.Globalization;
using System.Text;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Scoring;
using ThiDua.Reports.Content;
using ThiDua.Reports.Text;

namespace ThiDua.Reports.Templates;

/// <summary>
/// Everything that a template may name (chỗ điền, danh sách, bảng, biểu đồ). The one list: the reader checks against
/// it, the writer fills from it, the manual is held to it.
/// </summary>
internal static class TemplateVocabulary
{
    /// <summary>What stands where the office writes by hand.</summary>
    internal const string Dots = "……………………";

    internal static IReadOnlyList<string> Tables { get; } =
    ["tổng hợp điểm", "kết quả", "đề nghị", "điểm theo mục", "điểm khác tự chấm", "chỉ tiêu", "nhóm chỉ tiêu"];

    internal static IReadOnlyList<string> Charts { get; } = ["điểm theo mục"];

    internal static IReadOnlyList<TemplateField> Fields { get; } =
    [
        new("năm", "năm thi đua", report => report.Year.ToString(CultureInfo.InvariantCulture)),
        new("năm sau", "năm tiếp theo", report => (report.Year + 1).ToString(CultureInfo.InvariantCulture)),
        new("tỉnh", "tên tỉnh", report => report.Province),
        new("tên khối", "tên khối, cụm thi đua", report => report.Bloc.Name),
        new("trưởng khối", "tên đơn vị trưởng khối", report => NameOf(report, report.Bloc.Head)),
        new("cơ quan chủ quản", "cơ quan cấp trên", report => report.Authority ?? Dots),
        new("cơ quan ban hành", "cơ quan ra văn bản", report => report.Details.Issuer ?? report.Bloc.Name),
        new("bảng tiêu chí", "tên bảng tiêu chí, phiên bản", report => Words.OfRuleBook(report.RuleBook)),
        new(
            "văn bản chấm điểm",
            "văn bản quy định cách chấm",
            report => report.RuleBook.Reference?.Document ?? report.RuleBook.Title
        ),
        new("điểm chuẩn", "tổng điểm tối đa", report => VietnameseFormats.Number(new CriterionTree(report).Maximum)),
        new("số đơn vị", "số đơn vị của khối", report => VietnameseFormats.Count(report.Standings.Count)),
        new("số đơn vị xếp hạng", "số đơn vị được xếp hạng", report => CountOf(report, StandingState.Ranked)),
        new(
            "số đơn vị chưa đủ số liệu",
            "số đơn vị chưa đủ số liệu",
            report => CountOf(report, StandingState.Incomplete)
        ),
        new(
            "số đơn vị không xếp loại",
            "số đơn vị không xếp loại",
            report => CountOf(report, StandingState.Disqualified)
        ),
        new("đơn vị dẫn đầu", "tên các đơn vị hạng nhất", Leaders),
        new("điểm cao nhất", "tổng điểm cao nhất", report => Extreme(report, highest: true)),
        new("điểm thấp nhất", "tổng điểm thấp nhất", report => Extreme(report, highest: false)),
        new(
            "số chỉ tiêu",
            "số chỉ tiêu được giao",
            report => VietnameseFormats.Count(report.Attainments.Count(IsAssigned))
        ),
        new(
            "số chỉ tiêu đạt",
            "số chỉ tiêu đạt và vượt",
            report => VietnameseFormats.Count(report.Attainments.Count(IsReached))
        ),
        new(
            "số chỉ tiêu chưa đạt",
            "số chỉ tiêu được giao còn lại",
            report => VietnameseFormats.Count(report.Attainments.Count(row => IsAssigned(row) && !IsReached(row)))
        ),
        new(
            "số phát hiện",
            "số điều cần xem hoặc phải xử lý",
            report => VietnameseFormats.Count(report.Findings.Count)
        ),
        new(
            "số phát hiện phải xử lý",
            "số điều phải xử lý",
            report => VietnameseFormats.Count(report.Findings.Count(MustBeSettled))
        ),
        new("chủ trì", "người chủ trì họp", report => report.Details.Chair ?? Dots),
        new("thư ký", "người ghi biên bản", report => report.Details.Secretary ?? Dots),
        new("địa điểm họp", "nơi họp", report => report.Details.MeetingPlace ?? Dots),
        new("thời gian bắt đầu", "lúc bắt đầu họp", report => report.Details.MeetingStart ?? Dots),
        new("thời gian kết thúc", "lúc kết thúc họp", report => report.Details.MeetingEnd ?? Dots),
        new("thành phần", "thành phần dự họp", report => report.Details.Attendees ?? Dots),
        new("người ký", "người ký văn bản", report => report.Details.Signer ?? ""),
        new("bản số liệu", "mã bản số liệu công bố", report => report.SnapshotId),
        new("mã niêm phong", "mã niêm phong kết quả; chưa niêm phong thì in chỗ chấm", report => report.SealCode ?? Dots),
        new("thời điểm công bố", "lúc công bố bản số liệu", report => VietnameseFormats.Moment(report.PublishedAt)),
    ];

    private static readonly string[] FindingFields = ["nội dung", "cách xử lý", "nguồn"];

    private static readonly string[] UnitFields =
    [
        "stt",
        "đơn vị",
        "hạng",
        "tổng điểm",
        "tự chấm",
        "khối chấm",
        "thẩm định",
        "điểm thưởng",
        "điểm trừ",
        "so với tự chấm",
        "xếp loại",
        "đề nghị",
        "lý do",
        "tiêu chí phụ",
        "cách tính",
    ];

    internal static IReadOnlyList<TemplateList> Lists { get; } =
    [
        UnitList("đơn vị", "mọi đơn vị, theo thứ tự xếp hạng", (_, _) => true),
        UnitList("đơn vị xếp hạng", "đơn vị được xếp hạng", (standing, _) => standing.State is StandingState.Ranked),
        UnitList("đơn vị hạng nhất", "đơn vị dẫn đầu khối", (standing, _) => standing.Rank == 1),
        UnitList(
            "đơn vị chưa đủ số liệu",
            "đơn vị chưa xếp hạng vì thiếu số liệu",
            (standing, _) => standing.State is StandingState.Incomplete
        ),
        UnitList(
            "đơn vị không xếp loại",
            "đơn vị không xếp loại",
            (standing, _) => standing.State is StandingState.Disqualified
        ),
        UnitList(
            "đơn vị bằng điểm",
            "đơn vị có hạng do tiêu chí phụ quyết định",
            (standing, _) => standing.DecidedBy is { Length: > 0 }
        ),
        UnitList(
            "đơn vị thưởng, trừ",
            "đơn vị có điểm thưởng hoặc điểm trừ trong tổng điểm",
            (standing, _) => standing.Total is not null && (standing.Bonus != 0 || standing.Penalty != 0)
        ),
        UnitList(
            "đơn vị được đề nghị",
            "đơn vị được đề nghị khen thưởng",
            (_, unit) => unit.Proposal is { Length: > 0 }
        ),
        new(
            "điểm khác tự chấm",
            "tiêu chí có điểm thống nhất khác điểm tự chấm",
            ["đơn vị", "mã tiêu chí", "tiêu chí", "tự chấm", "thống nhất", "mức lệch"],
            Differences
        ),
        TargetList("chỉ tiêu", "chỉ tiêu được giao và kết quả", _ => true),
        TargetList("chỉ tiêu chưa đạt", "chỉ tiêu được giao mà chưa đạt", row => IsAssigned(row) && !IsReached(row)),
        new(
            "nhóm chỉ tiêu",
            "mỗi chỉ tiêu một dòng, đếm đơn vị theo kết quả",
            ["chỉ tiêu", "đơn vị tính", "số giao", "số vượt", "số đạt", "số chưa đạt", "số chưa có số liệu"],
            (report, _) => Groups(report)
        ),
        new(
            "phát hiện",
            "điều cần xem hoặc phải xử lý",
            FindingFields,
            (report, _) => report.Findings.Select(FindingItem)
        ),
        new(
            "phát hiện phải xử lý",
            "điều phải xử lý trước khi chốt kết quả",
            FindingFields,
            (report, _) => report.Findings.Where(MustBeSettled).Select(FindingItem)
        ),
    ];

    /// <summary>Names are compared without case, doubled spaces and the two ways of writing accents.</summary>
    internal static string Canonical(string name) =>
        string.Join(
            ' ',
            name.Normalize(NormalizationForm.FormC)
                .ToLower(CultureInfo.InvariantCulture)
                .Split([' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
        );

    internal static TemplateList? ListOf(string name) =>
        Lists.FirstOrDefault(list => string.Equals(list.Name, name, StringComparison.Ordinal));

    /// <summary>Points in a sentence: as many decimals as people are shown, without zeros at the end.</summary>
    internal static string Points(decimal? points, BlocReport report) =>
        points is { } value
            ? VietnameseFormats.Number(Math.Round(value, report.RuleBook.ShownDecimals, MidpointRounding.AwayFromZero))
            : Words.None;

    /// <summary>A sum stands beside a total and has its decimals: "97,60".</summary>
    private static string Sum(decimal? points, BlocReport report) =>
        points is { } value ? VietnameseFormats.Number(value, report.RuleBook.ShownDecimals) : Words.None;

    internal static string Total(Standing standing) =>
        standing.TotalShown is { } shown ? VietnameseFormats.Shown(shown) : Words.None;

    /// <summary>
    /// Criteria whose points that count differ from what the unit gave itself. A bonus or penalty that it did not enter
    /// is 0 in its own total, so it has a line too; penalties have a minus: the lines add up to the difference of totals.
    /// </summary>
    internal static IEnumerable<IReadOnlyList<string>> Differences(BlocReport report, CriterionTree tree) =>
        from standing in report.Standings
        from criterion in tree.Criteria
        where criterion.Kind is not CriterionKind.Node
        let score = tree.Of(standing.Unit, criterion.Criterion)
        where score is not null
        let self = InTotal(score, CriterionTree.IsBase(score) || standing.SelfTotal is null ? score.SelfPoints : score.SelfPoints ?? 0)
        let points = InTotal(score, score.Points)
        where self is not null && points is not null && self != points
        select (IReadOnlyList<string>)
            [
                NameOf(report, standing.Unit),
                score.Criterion,
                CriterionTree.IsBase(score) ? score.Title : $"điểm {Words.Kind(score.Kind)}: {score.Title}",
                Points(self, report),
                Points(points, report),
                Difference(points - self ?? 0, report),
            ];

    /// <summary>What points mean for the total: those of a penalty count against.</summary>
    private static decimal? InTotal(CriterionScore score, decimal? points) =>
        score.Kind is CriterionKind.Penalty && points is { } taken ? -Math.Abs(taken) : points;

    internal static bool IsAssigned(ReportTarget row) => row.State is not AttainmentState.NotAssigned;

    internal static bool IsReached(ReportTarget row) => row.State is AttainmentState.Exceeded or AttainmentState.Met;

    internal static string NameOf(BlocReport report, string? unit) =>
        report.Units.FirstOrDefault(known => string.Equals(known.Code, unit, StringComparison.Ordinal))?.Name
        ?? unit
        ?? Dots;

    internal static string Target(ReportTarget row) =>
        row.Target is not { } target
            ? Words.None
            : row.Comparator switch
            {
                TargetComparator.AtLeast
                or TargetComparator.Equal
                or TargetComparator.Between
                or TargetComparator.None => VietnameseFormats.Number(target),
                TargetComparator.AtMost => "không quá " + VietnameseFormats.Number(target),
                TargetComparator.MoreThan => "trên " + VietnameseFormats.Number(target),
                TargetComparator.LessThan => "dưới " + VietnameseFormats.Number(target),
                TargetComparator.About => "khoảng " + VietnameseFormats.Number(target),
            };

    private static TemplateList UnitList(string name, string meaning, Func<Standing, ReportUnit, bool> belongs) =>
        new(
            name,
            meaning,
            UnitFields,
            (report, _) =>
            {
                var units = report.Units.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
                return report
                    .Standings.Where(standing => belongs(standing, units[standing.Unit]))
                    .Select((standing, at) => UnitItem(report, standing, units[standing.Unit], at));
            }
        );

    private static string[] UnitItem(BlocReport report, Standing standing, ReportUnit unit, int position) =>
        [
            VietnameseFormats.Number(position + 1),
            unit.Name,
            standing.Rank is { } rank ? VietnameseFormats.Number(rank) : Words.None,
            Total(standing),
            Sum(standing.SelfTotal, report),
            Sum(standing.BlocTotal, report),
            Sum(standing.AppraisalTotal, report),
            Sum(standing.Bonus, report),
            Sum(standing.Penalty, report),
            standing is { Total: { } total, SelfTotal: { } self }
                ? total == self
                    ? "bằng điểm tự chấm"
                    : $"{Way(total - self)} {Sum(Math.Abs(total - self), report)} điểm so với tự chấm"
                : "không có điểm tự chấm",
            standing.Rating ?? Words.None,
            unit.Proposal ?? Words.None,
            standing.Reason ?? Words.None,
            standing.DecidedBy ?? Words.None,
            Composition(report, standing),
        ];

    /// <summary>"83,40 điểm các tiêu chí - 1,00 điểm trừ = 82,40 điểm": what the total is made of.</summary>
    private static string Composition(BlocReport report, Standing standing)
    {
        if (standing is not { Base: { } own, Total: { } total })
        {
            return Words.None;
        }
        var text = new StringBuilder(Sum(own, report)).Append(" điểm các tiêu chí");
        if (standing.Bonus != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" + {Sum(standing.Bonus, report)} điểm thưởng");
        }
        if (standing.Penalty != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" - {Sum(standing.Penalty, report)} điểm trừ");
        }
        var whole = own + standing.Bonus - standing.Penalty;
        if (total < whole)
        {
            text.Append(CultureInfo.InvariantCulture, $" = {Sum(whole, report)} điểm, tính mức trần");
        }
        else
        {
            text.Append(" =");
        }
        return text.Append(CultureInfo.InvariantCulture, $" {Total(standing)} điểm").ToString();
    }

    /// <summary>Of those assigned: exceeded, met, not yet met, without a figure; they add up.</summary>
    private static IEnumerable<IReadOnlyList<string>> Groups(BlocReport report) =>
        report
            .Attainments.Where(IsAssigned)
            .GroupBy(row => (row.Name, row.UnitOfMeasure))
            .Select(group =>
                (string[])
                    [
                        group.Key.Name,
                        group.Key.UnitOfMeasure ?? "",
                        VietnameseFormats.Number(group.Count()),
                        VietnameseFormats.Number(group.Count(row => row.State is AttainmentState.Exceeded)),
                        VietnameseFormats.Number(group.Count(row => row.State is AttainmentState.Met)),
                        VietnameseFormats.Number(
                            group.Count(row =>
                                row.State is AttainmentState.OnTrack or AttainmentState.AtRisk or AttainmentState.Missed
                            )
                        ),
                        VietnameseFormats.Number(group.Count(row => row.State is AttainmentState.NoData)),
                    ]
            );

    private static TemplateList TargetList(string name, string meaning, Func<ReportTarget, bool> belongs) =>
        new(
            name,
            meaning,
            ["chỉ tiêu", "đơn vị", "đơn vị tính", "kế hoạch", "thực hiện", "tỷ lệ", "trạng thái"],
            (report, _) =>
                report
                    .Attainments.Where(belongs)
                    .Select(row =>
                        (string[])
                            [
                                row.Name,
                                row.Unit is null ? "" : NameOf(report, row.Unit),
                                row.UnitOfMeasure ?? "",
                                Target(row),
                                row.Actual is { } actual ? VietnameseFormats.Number(actual) : Words.None,
                                row.Attainment is { } ratio ? VietnameseFormats.Percent(ratio) : Words.None,
                                Words.State(row.State),
                            ]
                    )
        );

    private static string Difference(decimal difference, BlocReport report) =>
        $"{Way(difference)} {Points(Math.Abs(difference), report)} điểm";

    private static string Way(decimal difference) => difference < 0 ? "giảm" : "tăng";

    private static bool MustBeSettled(ReportFinding finding) => finding.Severity is Severity.Error or Severity.Fatal;

    private static string[] FindingItem(ReportFinding finding) =>
        [finding.Message, finding.Remedy ?? "", finding.Place?.ToString() ?? ""];

    private static string CountOf(BlocReport report, StandingState state) =>
        VietnameseFormats.Count(report.Standings.Count(standing => standing.State == state));

    private static string Leaders(BlocReport report)
    {
        var leaders = report
            .Standings.Where(standing => standing.Rank == 1)
            .Select(standing => NameOf(report, standing.Unit))
            .ToList();
        return leaders.Count == 0 ? Words.None : string.Join(", ", leaders);
    }

    private static string Extreme(BlocReport report, bool highest)
    {
        var ranked = report.Standings.Where(standing => standing.Rank is not null);
        var standing = highest ? ranked.MaxBy(standing => standing.Total) : ranked.MinBy(standing => standing.Total);
        return standing is null ? Words.None : Total(standing);
    }
}
