using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Units;
using ThiDua.Reports.Content;

namespace ThiDua.Reports.Tests.Content;

/// <summary>
/// A made-up bloc with one of each: two units tied and parted by a tie-break, two tied for good, one incomplete, one
/// disqualified. Points are computed here in plain decimals, apart from the code under test.
/// </summary>
internal static class SampleBloc
{
    internal const string Root = "bang-diem-2024";

    internal static readonly DateTimeOffset PublishedAt = new(2025, 1, 10, 3, 5, 0, TimeSpan.Zero);

    private static readonly Line[] Lines =
    [
        new(Root, null, "Bảng tiêu chí chấm điểm năm 2024", CriterionKind.Node, 100, 0),
        new("I", Root, "Kinh tế - xã hội", CriterionKind.Node, 60, 1),
        new("I.1", "I", "Thu ngân sách trên địa bàn", CriterionKind.Leaf, 15, 2),
        new("I.2", "I", "Trường đạt chuẩn quốc gia", CriterionKind.Leaf, 15, 2),
        new("I.3", "I", "Giảm tỷ lệ hộ nghèo", CriterionKind.Leaf, 10, 2),
        new("I.4", "I", "Tỷ lệ tảo hôn", CriterionKind.Leaf, 10, 2),
        new("I.5", "I", "Xây dựng nông thôn mới", CriterionKind.Leaf, 10, 2),
        new("II", Root, "Xây dựng Đảng, chính quyền", CriterionKind.Node, 20, 1),
        new("II.1", "II", "Chế độ báo cáo", CriterionKind.Leaf, 5, 2),
        new("II.2", "II", "Cải cách hành chính", CriterionKind.Leaf, 15, 2),
        new("III", Root, "Công tác thi đua, khen thưởng", CriterionKind.Node, 20, 1),
        new("III.1", "III", "Tổ chức phong trào thi đua", CriterionKind.Leaf, 20, 2),
        new("III.1a", "III.1", "Mô hình được nhân rộng", CriterionKind.Bonus, 2, 3),
        new("III.1b", "III.1", "Bị phê bình bằng văn bản", CriterionKind.Penalty, 3, 3),
    ];

    internal static readonly Member[] Members =
    [
        new("muong-lat", "Huyện Mường Lát Hạ", 1_250.5m, 75m, 4.10m, 3.2m, 9.5m, 0, 14.5m, 1, 0, 97.25m),
        new("na-pheo", "Huyện Nà Phéo", 1_100m, 73.5m, 3.90m, 2.5m, 9m, 1, 14m, 0, 0, 95.5m),
        new("pa-khom", "Huyện Pa Khóm", 1_198.7m, 73.6m, 3.68m, 4m, 9.75m, 2, 13.5m, 1, 0, 95.5m),
        new("ta-sin", "Thị trấn Tả Sìn", 990.33m, 73.4m, 3.70m, 3m, 8.5m, 0, 13m, 0, 0, 90m),
        new("huoi-so", "Huyện Huổi Só", 990.33m, 73.4m, 3.70m, 3m, 8.5m, 0, 13m, 0, 0, 90m),
        new("khoang-lung", "Huyện Khoảng Lùng", 640m, 60.1m, 2.05m, 9.7m, 7m, 9, 11.25m, 0, 2, 52.1234m),
        new("xin-chai", "Huyện Xín Chải", null, 71m, 3.70m, 3m, 8m, 1, 12m, 0, 0, null),
        new("phin-ngan", "Huyện Phìn Ngàn", 1_300m, 76m, 4.50m, 2m, 9.9m, 0, 15m, 2, 0, 99m),
    ];

    internal static readonly string[] Decided = ["na-pheo", "pa-khom"];

    internal static BlocReport Build(Func<Member, Member>? change = null, IReadOnlyList<Member>? members = null)
    {
        Member[] changed = [.. (members ?? Members).Select(member => change is null ? member : change(member))];
        var scores = changed.SelectMany(ScoresOf).ToList();
        var standings = Rank(changed, scores);
        var order = standings
            .Select((standing, at) => (standing.Unit, at))
            .ToDictionary(pair => pair.Unit, pair => pair.at, StringComparer.Ordinal);
        return new BlocReport
        {
            Authority = "UBND tỉnh Mường Sương",
            Province = "Mường Sương",
            Year = 2024,
            Bloc = new Bloc(2024, "huyen", "Khối thi đua các huyện", "muong-lat"),
            RuleBook = Book(),
            Units =
            [
                .. changed.Select(member => new ReportUnit(
                    member.Code,
                    member.Name,
                    member.Code is "muong-lat" ? "Cờ thi đua của UBND tỉnh" : null
                )),
            ],
            Standings = standings,
            Scores = [.. scores.OrderBy(score => order[score.Unit]).ThenBy(score => score.Position)],
            Attainments =
            [
                new(
                    "Thu ngân sách trên địa bàn",
                    null,
                    "tỷ đồng",
                    TargetComparator.AtLeast,
                    2_375.5m,
                    2_461.25m,
                    1.0361,
                    AttainmentState.Exceeded
                ),
                new(
                    "Giảm tỷ lệ hộ nghèo",
                    null,
                    "điểm %",
                    TargetComparator.AtLeast,
                    3.68m,
                    3.68m,
                    1,
                    AttainmentState.Met
                ),
                new(
                    "Trường đạt chuẩn quốc gia",
                    null,
                    "%",
                    TargetComparator.AtLeast,
                    73.5m,
                    71.2m,
                    0.9687,
                    AttainmentState.Missed
                ),
                new(
                    "Giải quyết việc làm",
                    null,
                    "lao động",
                    TargetComparator.AtLeast,
                    9_460m,
                    null,
                    null,
                    AttainmentState.NoData
                ),
            ],
            Findings =
            [
                new(
                    Severity.Warning,
                    "pa-khom",
                    "III.1",
                    "Huyện Pa Khóm tự chấm 20 điểm; khối thống nhất đạt 19,75 điểm.",
                    "Nêu lý do trong biên bản.",
                    new SourceLocation("tu-cham-pa-khom.xlsx", "Tự chấm", "D17")
                ),
                new(
                    Severity.Error,
                    "xin-chai",
                    "I.1",
                    "Huyện Xín Chải chưa có số thu ngân sách.",
                    "Gửi báo cáo năm.",
                    null
                ),
            ],
            SnapshotId = "5f2c9a71b04e",
            PublishedAt = PublishedAt,
            Details = new DocumentDetails
            {
                Number = "12",
                Date = new DateOnly(2025, 1, 10),
                Chair = "Ông Lò Văn Mẫu, Chủ tịch UBND huyện Mường Lát Hạ, Trưởng khối",
                Secretary = "Vàng Thị Mẫu",
                MeetingPlace = "Hội trường UBND huyện Mường Lát Hạ",
                MeetingStart = "08 giờ 00 phút ngày 10 tháng 01 năm 2025",
                Signer = "Lò Văn Mẫu",
            },
        };
    }

    internal static RuleBook Book() =>
        new()
        {
            Id = Root,
            Version = 2,
            Year = 2024,
            Title = "Bảng tiêu chí chấm điểm thi đua năm 2024",
            Effective = new DateOnly(2024, 1, 26),
            Blocs = ["huyen"],
            Reference = new LegalReference("Hướng dẫn số 01/HD-KTĐ ngày 26/01/2024", null, null),
            Root = Node(
                Root,
                Node(
                    "I",
                    Leaf("I.1", new ScoringRule.Proportional(null, 1)),
                    Leaf(
                        "I.2",
                        new ScoringRule.Bands
                        {
                            Of = BandSubject.Attainment,
                            Gives = BandGives.Points,
                            Cases =
                            [
                                new(new NumberRange(null, false, 0.9m, false), null, 5),
                                new(new NumberRange(0.9m, true, 0.95m, false), null, 8),
                                new(new NumberRange(0.95m, true, 1, false), null, 11),
                                new(new NumberRange(1, true, null, false), null, 15),
                            ],
                        }
                    ),
                    Leaf("I.3", new ScoringRule.PassFail()),
                    Leaf("I.4", new ScoringRule.Proportional(0.4m, 1)),
                    Leaf("I.5", new ScoringRule.Entered(null))
                ),
                Node(
                    "II",
                    Leaf("II.1", new ScoringRule.PerCase("late_report", -0.5m, 1.5m)),
                    Leaf("II.2", new ScoringRule.Entered(null))
                ),
                Node(
                    "III",
                    Leaf("III.1", new ScoringRule.Entered(null)) with
                    {
                        Bonus = new PointGroup(2, [Item("III.1a", new ScoringRule.PerCase("model", 1, 2))]),
                        Penalty = new PointGroup(3, [Item("III.1b", new ScoringRule.PerCase("criticised", 1, 3))]),
                    }
                )
            ),
            TieBreaks =
            [
                new TieBreak(TieBreakKind.Criterion, "I", Descending: true),
                new TieBreak(TieBreakKind.Event, "late_report", Descending: false),
                new TieBreak(TieBreakKind.Vote, null, Descending: true),
            ],
        };

    private static Criterion Node(string code, params Criterion[] criteria) =>
        Leaf(code, null) with
        {
            Criteria = criteria,
        };

    private static Criterion Leaf(string code, ScoringRule? rule)
    {
        var line = Lines.Single(line => line.Code.Equals(code, StringComparison.Ordinal));
        return new Criterion
        {
            Code = code,
            Title = line.Title,
            Maximum = line.Maximum,
            Rule = rule,
        };
    }

    private static PointItem Item(string code, ScoringRule rule)
    {
        var line = Leaf(code, rule);
        return new PointItem
        {
            Code = code,
            Title = line.Title,
            Rule = rule,
            Maximum = line.Maximum,
        };
    }

    /// <summary>The points of a unit's criteria, each by the words of its rule.</summary>
    internal static Dictionary<string, decimal?> PointsOf(Member member)
    {
        var points = new Dictionary<string, decimal?>(StringComparer.Ordinal)
        {
            ["I.1"] = member.Revenue is { } revenue ? Round(Math.Min(15, 15 * revenue / 1_150m)) : null,
            ["I.2"] = member.Schools switch
            {
                >= 73.5m => 15,
                >= 0.95m * 73.5m => 11,
                >= 0.9m * 73.5m => 8,
                _ => 5,
            },
            ["I.3"] = member.Poverty >= 3.68m ? 10 : 0,
            ["I.4"] = 3 < 0.4m * member.EarlyMarriage ? 0 : Round(Math.Min(10, 10 * 3m / member.EarlyMarriage)),
            ["I.5"] = member.NewRural,
            ["II.1"] = 5 - Math.Min(1.5m, 0.5m * member.LateReports),
            ["II.2"] = member.Reform,
            ["III.1a"] = Math.Min(2, member.Models),
            ["III.1b"] = Math.Min(3, member.Criticised),
        };
        var rest = points.Where(pair => pair.Key is not "III.1a" and not "III.1b").Sum(pair => pair.Value ?? 0);
        var wanted = member.Total is { } total ? total - rest - points["III.1a"]!.Value + points["III.1b"]!.Value : 17;
        points["III.1"] = Math.Clamp(wanted, 0, 20);
        points["I"] = Sum("I.1", "I.2", "I.3", "I.4", "I.5");
        points["II"] = Sum("II.1", "II.2");
        points["III"] = points["III.1"];
        points[Root] = Sum("I", "II", "III");
        return points;

        decimal? Sum(params string[] codes) =>
            codes.Any(code => points[code] is null) ? null : codes.Sum(code => points[code]);
    }

    private static decimal Round(decimal value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);

    private static IEnumerable<CriterionScore> ScoresOf(Member member)
    {
        var points = PointsOf(member);
        for (var position = 0; position < Lines.Length; position++)
        {
            var line = Lines[position];
            var (actual, target, measure) = Figures(line.Code, member);
            var entered = line.Code is "I.5" or "II.2" or "III.1";
            var self = entered
                ? Math.Min(line.Maximum, points[line.Code]!.Value + (line.Code is "III.1" ? 0.85m : 0))
                : points[line.Code];
            yield return new CriterionScore
            {
                Unit = member.Code,
                Criterion = line.Code,
                Parent = line.Parent,
                Position = position,
                Depth = line.Depth,
                Title = line.Title,
                Kind = line.Kind,
                Maximum = line.Maximum,
                State = points[line.Code] is null ? CriterionState.Missing : CriterionState.Scored,
                Points = points[line.Code],
                Actual = actual,
                Target = target,
                Attainment =
                    target is { } plan && actual is { } reached
                        ? (double)(line.Code is "I.4" ? plan / reached : reached / plan)
                        : null,
                UnitOfMeasure = measure,
                SelfPoints = line.Kind is CriterionKind.Node ? null : self,
                BlocPoints = line.Kind is CriterionKind.Node ? null : points[line.Code],
                Explanation = new Explanation
                {
                    Rule = "Theo bảng tiêu chí",
                    RuleEnglish = "By the rule book",
                    Arithmetic = "",
                    ArithmeticEnglish = "",
                },
                Place = new SourceLocation("so-lieu.xlsx", "Năm 2024", $"D{position + 5}"),
            };
        }
    }

    private static (decimal? Actual, decimal? Target, string? Measure) Figures(string code, Member member) =>
        code switch
        {
            "I.1" => (member.Revenue, 1_150m, "tỷ đồng"),
            "I.2" => (member.Schools, 73.5m, "%"),
            "I.3" => (member.Poverty, 3.68m, "điểm %"),
            "I.4" => (member.EarlyMarriage, 3m, "%"),
            "II.1" => (member.LateReports, null, "báo cáo"),
            "III.1a" => (member.Models, null, "mô hình"),
            "III.1b" => (member.Criticised, null, "văn bản"),
            _ => (null, null, null),
        };

    private static List<Standing> Rank(Member[] members, List<CriterionScore> scores)
    {
        decimal? Points(string unit, string code) =>
            scores.Single(score => (score.Unit, score.Criterion) == (unit, code)).Points;
        var rows = members
            .Select(member =>
            {
                var (bonus, penalty) = (Points(member.Code, "III.1a")!.Value, Points(member.Code, "III.1b")!.Value);
                var total = Points(member.Code, Root) + bonus - penalty;
                var own = scores.Where(score => score.Unit.Equals(member.Code, StringComparison.Ordinal)).ToList();
                decimal? Stage(Func<CriterionScore, decimal?> entry) =>
                    own.Where(score => score.Kind is CriterionKind.Leaf or CriterionKind.Bonus).Sum(entry)
                    - own.Where(score => score.Kind is CriterionKind.Penalty).Sum(entry);
                return (
                    Member: member,
                    Standing: new Standing
                    {
                        Bloc = "huyen",
                        Unit = member.Code,
                        State =
                            member.Code is "phin-ngan" ? StandingState.Disqualified
                            : total is null ? StandingState.Incomplete
                            : StandingState.Ranked,
                        Total = total,
                        TotalShown = total?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
                        Base = Points(member.Code, Root),
                        Bonus = bonus,
                        Penalty = penalty,
                        SelfTotal = Stage(score => score.SelfPoints),
                        BlocTotal = Stage(score => score.BlocPoints),
                    }
                );
            })
            .OrderBy(row => row.Standing.State)
            .ThenByDescending(row => row.Standing.Total)
            .ThenByDescending(row => Points(row.Member.Code, "I"))
            .ThenBy(row => row.Member.LateReports)
            .ToList();
        var standings = new List<Standing>();
        for (var at = 0; at < rows.Count; at++)
        {
            var (member, standing) = rows[at];
            if (standing.State is not StandingState.Ranked)
            {
                standings.Add(
                    standing with
                    {
                        Reason =
                            standing.State is StandingState.Incomplete
                                ? "thiếu số liệu tiêu chí I.1"
                                : "có vụ việc tham nhũng",
                    }
                );
                continue;
            }
            var tied =
                at > 0
                && rows[at - 1].Standing.Total == standing.Total
                && Points(rows[at - 1].Member.Code, "I") == Points(member.Code, "I")
                && rows[at - 1].Member.LateReports == member.LateReports;
            standings.Add(
                standing with
                {
                    Rank = tied ? standings[^1].Rank : at + 1,
                    Rating = standing.Total >= 95 ? "Hoàn thành xuất sắc nhiệm vụ" : "Hoàn thành tốt nhiệm vụ",
                    DecidedBy =
                        Decided.Contains(member.Code) ? "bằng điểm; điểm mục I cao hơn quyết định"
                        : tied ? "bằng điểm và bằng mọi tiêu chí phụ: phải bỏ phiếu"
                        : null,
                }
            );
        }
        return standings;
    }

    /// <param name="Total">The total that the unit is to reach through what its assessors enter.</param>
    internal sealed record Member(
        string Code,
        string Name,
        decimal? Revenue,
        decimal Schools,
        decimal Poverty,
        decimal EarlyMarriage,
        decimal NewRural,
        int LateReports,
        decimal Reform,
        int Models,
        int Criticised,
        decimal? Total
    );

    private sealed record Line(
        string Code,
        string? Parent,
        string Title,
        CriterionKind Kind,
        decimal Maximum,
        int Depth
    );
}
