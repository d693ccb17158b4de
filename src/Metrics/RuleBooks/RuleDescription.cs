using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>A rule in words (quy tắc bằng lời), made from the rule itself: "Mỗi báo cáo trễ trừ 0,5 điểm, tối đa 1,5".</summary>
public static class RuleDescription
{
    /// <summary>A criterion's rule with what follows when a target, a figure or evidence is not there.</summary>
    public static string Of(Criterion criterion, bool english = false)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        var said = Describe(criterion, FactNames.Unknown);
        return english ? said.English : said.Vietnamese;
    }

    /// <summary>A bonus's or penalty's rule.</summary>
    public static string Of(PointItem item, bool english = false)
    {
        ArgumentNullException.ThrowIfNull(item);
        var said = Describe(item, FactNames.Unknown);
        return english ? said.English : said.Vietnamese;
    }

    internal static Said Describe(Criterion criterion, FactNames names)
    {
        if (criterion.Rule is not { } rule)
        {
            return criterion.IsLeaf ? new Said("Chỉ có điểm thưởng, điểm trừ", "Bonus and penalty points only") : Section(criterion);
        }
        var said = Rule(rule, criterion.Maximum ?? MaximumPoints.Inside(criterion), criterion.Title, isBeside: false, names);
        if (RuleFacts.NeedsTarget(rule))
        {
            said += NotAssigned(criterion.WhenNotAssigned);
        }
        said += Missing(criterion.WhenMissing, criterion.PeersForMissing);
        return said + Evidence(criterion.Requires);
    }

    internal static Said Describe(PointItem item, FactNames names) =>
        Rule(item.Rule, item.Maximum ?? 0, item.Title, isBeside: true, names) + Evidence(item.Requires);

    private static Said Section(Criterion criterion) =>
        criterion.Aggregate switch
        {
            AggregateKind.Sum => new Said("Tổng điểm các tiêu chí con", "Sum of its criteria"),
            AggregateKind.WeightedMean => new Said("Bình quân có trọng số của các tiêu chí con", "Weighted mean of its criteria"),
            AggregateKind.GeometricMean => new Said("Trung bình nhân của các tiêu chí con", "Geometric mean of its criteria"),
            AggregateKind.HarmonicMean => new Said("Trung bình điều hòa của các tiêu chí con", "Harmonic mean of its criteria"),
            AggregateKind.Minimum => new Said("Điểm thấp nhất trong các tiêu chí con", "The lowest of its criteria"),
            AggregateKind.Maximum => new Said("Điểm cao nhất trong các tiêu chí con", "The highest of its criteria"),
        };

    private static Said Rule(ScoringRule rule, decimal maximum, string title, bool isBeside, FactNames names) =>
        Plain(rule, maximum, title, isBeside, names) + Own(rule, names);

    /// <summary>A figure of the rule's own, which its criterion's title does not tell.</summary>
    private static Said Own(ScoringRule rule, FactNames names) =>
        rule.Indicator is { } code && RuleFacts.NeedsIndicator(rule) && names.IndicatorOrNull(code) is { } name
            ? new Said($" (chỉ tiêu: {name})", $" (indicator: {name})")
            : Said.Nothing;

    private static Said Plain(ScoringRule rule, decimal maximum, string title, bool isBeside, FactNames names) =>
        rule.Kind switch
        {
            RuleKind.Proportional => Proportional((ScoringRule.Proportional)rule, maximum),
            RuleKind.Share => new Said("Điểm = tỷ lệ × ", "Points = share × ")
                + P(maximum)
                + new Said(" (tử số: ", " (")
                + names.Indicator(((ScoringRule.Share)rule).Part)
                + new Said("; mẫu số: ", " over ")
                + names.Indicator(((ScoringRule.Share)rule).Whole)
                + ")",
            RuleKind.Bands => Bands((ScoringRule.Bands)rule, maximum, names),
            RuleKind.PassFail => new Said("Đạt chỉ tiêu được ", "Target met: ") + P(maximum) + Points(maximum) + new Said(", không đạt 0", ", else 0"),
            RuleKind.PerCase => PerCase((ScoringRule.PerCase)rule, maximum, title, isBeside),
            RuleKind.Stair => Stair((ScoringRule.Stair)rule, names),
            RuleKind.Shortfall => P(maximum)
                + new Said(" điểm, mỗi ", " points, less ")
                + P(((ScoringRule.Shortfall)rule).PerStep)
                + new Said($" điểm trừ cho mỗi ", " for each started ")
                + P(((ScoringRule.Shortfall)rule).Step)
                + new Said(" điểm phần trăm (tính tròn lên) dưới 100 %", " percentage points below 100 %"),
            RuleKind.Ladder => Ladder((ScoringRule.Ladder)rule, names),
            RuleKind.ByClass => ByClass((ScoringRule.ByClass)rule, maximum, title, isBeside, names),
            RuleKind.Leader => new Said("Dưới chỉ tiêu: một nửa của ", "Below the target: half of ")
                + P(maximum)
                + new Said(
                    " theo tỷ lệ; đạt: một nửa; vượt: thêm nửa còn lại theo tỷ lệ với mức vượt cao nhất khối",
                    " in proportion; met: half; exceeded: the other half in proportion to the bloc's largest excess"
                ),
            RuleKind.TopOfGroup => P(maximum)
                + new Said(" điểm × số của đơn vị ÷ số cao nhất nhóm không giao chỉ tiêu", " points × the figure ÷ the best among units without a target"),
            RuleKind.PeerMean => new Said("Không kém bình quân ", "No worse than the mean of ")
                + Peers(((ScoringRule.PeerMean)rule).Peers)
                + new Said(" được ", ": ")
                + P(maximum)
                + new Said(" điểm, kém hơn 0", " points, else 0"),
            RuleKind.Goalposts => Goalposts((ScoringRule.Goalposts)rule, maximum),
            RuleKind.MinMax => P(maximum)
                + new Said(" điểm × vị trí giữa số kém nhất và số tốt nhất của ", " points × the place between the worst and the best of ")
                + Peers(((ScoringRule.MinMax)rule).Peers),
            RuleKind.ZScore => new Said("Điểm chuẩn hóa: ", "Standard score: ")
                + P(((ScoringRule.ZScore)rule).Mean)
                + " + "
                + P(((ScoringRule.ZScore)rule).Sd)
                + new Said(" × (số − bình quân) ÷ độ lệch chuẩn của ", " × (figure − mean) ÷ deviation of ")
                + Peers(((ScoringRule.ZScore)rule).Peers),
            RuleKind.PercentileRank => P(maximum)
                + new Said(" điểm × phần đơn vị kém hơn trong ", " points × the share below it in ")
                + Peers(((ScoringRule.PercentileRank)rule).Peers),
            RuleKind.RankPoints => new Said("Điểm theo hạng trong ", "Points by place in ")
                + Peers(((ScoringRule.RankPoints)rule).Peers)
                + ": "
                + Said.Join("; ", ((ScoringRule.RankPoints)rule).Table.Select(P))
                + new Said("; bằng nhau thì chia đều", "; ties share the mean"),
            RuleKind.Power => Power((ScoringRule.Power)rule),
            RuleKind.Entered => new Said("Chấm trực tiếp, tối đa ", "Entered by assessors, at most ")
                + P(maximum)
                + (((ScoringRule.Entered)rule).Min is { } min ? new Said(", tối thiểu ", ", at least ") + P(min) : Said.Nothing),
        };

    private static Said Proportional(ScoringRule.Proportional rule, decimal maximum)
    {
        var said = new Said("Theo tỷ lệ hoàn thành, tối đa ", "In proportion to the attainment, at most ") + P(maximum * Math.Min(1, rule.Cap));
        return rule.Floor is { } floor
            ? said + new Said("; dưới ", "; below ") + Percent(floor) + new Said(" không được điểm", " nothing")
            : said;
    }

    private static Said Bands(ScoringRule.Bands rule, decimal maximum, FactNames names)
    {
        var subject = Subject(rule.Of, rule.Event, rule.Obligation, names);
        var start = rule.Gives == BandGives.Adjust
            ? P(maximum) + new Said(" điểm, cộng hoặc trừ theo ", " points, plus or minus by ")
            : new Said("Điểm theo ", "Points by ");
        return start + subject + ": " + Said.Join("; ", rule.Cases.Select(band => Case(rule, band)));
    }

    private static Said Subject(BandSubject of, string? counted, string? report, FactNames names) =>
        of switch
        {
            BandSubject.Attainment => new Said("tỷ lệ hoàn thành", "attainment"),
            BandSubject.Value => new Said("số thực hiện", "the figure"),
            BandSubject.Count => new Said("số ", "number of ") + names.Events(counted ?? string.Empty),
            BandSubject.DaysLate => new Said("số ngày nộp trễ ", "days that ") + names.Report(report ?? string.Empty) + new Said(string.Empty, " is late"),
        };

    private static Said Case(ScoringRule.Bands rule, Band band)
    {
        var when = band.State switch
        {
            BandState.NoPlan => new Said("không có kế hoạch", "no plan"),
            BandState.NotAssigned => new Said("không giao", "not assigned"),
            BandState.Missing => new Said("không có số liệu", "no figure"),
            null => rule.Of == BandSubject.Attainment ? AsPercent(band.Range!) : RangeText.Words(band.Range!),
        };
        var sign = rule.Gives == BandGives.Adjust && band.Points > 0 ? "+" : string.Empty;
        return when + " → " + sign + P(band.Points);
    }

    private static Said AsPercent(NumberRange range) =>
        RangeText.Words(new NumberRange(100 * range.From, range.FromIncluded, 100 * range.To, range.ToIncluded), " %");

    private static Said PerCase(ScoringRule.PerCase rule, decimal maximum, string title, bool isBeside)
    {
        var each = P(Math.Abs(rule.Points));
        var takes = rule.Points < 0;
        var said = new Said("Mỗi ", "Each ") + EventText.Of(rule.Event, title, takes);
        // Beside a criterion the column says whether the points are a bonus or a penalty.
        said += takes ? new Said(" trừ ", ": less ")
            : isBeside ? new Said(" tính ", ": ")
            : new Said(" được ", ": ");
        said += each + Points(Math.Abs(rule.Points));
        if (rule.Cap is { } cap)
        {
            said += new Said(", tối đa ", ", at most ") + P(cap);
        }
        return takes && !isBeside ? said + new Said("; không có vụ nào được ", "; none gives ") + P(maximum) : said;
    }

    private static Said Stair(ScoringRule.Stair rule, FactNames names)
    {
        var isShare = rule.Of == BandSubject.Attainment;
        var mark = isShare ? Percent(rule.From) : P(rule.From);
        var step = isShare ? Percent(rule.Step) : P(rule.Step);
        var isNamed = rule.Of is BandSubject.Count or BandSubject.DaysLate;
        var said = isNamed
            ? new Said("Theo ", "By ") + Subject(rule.Of, rule.Event, rule.Obligation, names) + ": "
            : Said.Nothing;
        said += rule.First != 0
            ? (isNamed ? new Said("vượt ", "above ") : new Said("Vượt ", "Above ")) + mark + new Said(" được ", ": ") + P(rule.First) + new Said(", mỗi ", ", each further ")
            : (isNamed ? new Said("trên ", "above ") : new Said("Trên ", "Above ")) + mark + new Said(", mỗi ", ", each ");
        said += step + new Said(" trọn vẹn thêm được ", " gives ") + P(rule.PerStep) + Points(rule.PerStep);
        return rule.Cap is { } cap ? said + new Said(", tối đa ", ", at most ") + P(cap) : said;
    }

    private static Said Ladder(ScoringRule.Ladder rule, FactNames names) =>
        new Said("Trường hợp cao điểm nhất có đủ điều kiện: ", "The most among the cases whose conditions hold: ")
        + Said.Join(
            "; ",
            rule.Rungs.Select(rung =>
                Said.Join(new Said(" và ", " and "), rung.When.Select(condition => Condition(condition, names))) + " → " + P(rung.Points)
            )
        );

    /// <summary>"Bao phủ bảo hiểm y tế từ 99 trở lên".</summary>
    internal static Said Condition(RungCondition condition, FactNames names) =>
        condition.Event is { } name ? new Said("số ", "number of ") + names.Events(name) + " " + RangeText.Words(condition.Range)
        : condition.Of == BandSubject.Attainment ? new Said("tỷ lệ hoàn thành ", "attainment of ")
            + names.Indicator(condition.Indicator ?? string.Empty)
            + " "
            + AsPercent(condition.Range)
        : names.Indicator(condition.Indicator ?? string.Empty) + " " + RangeText.Words(condition.Range);

    private static Said ByClass(ScoringRule.ByClass rule, decimal maximum, string title, bool isBeside, FactNames names) =>
        new Said($"Theo nhóm \"{rule.Attribute}\": ", $"By class \"{rule.Attribute}\": ")
        + Said.Join(
            " | ",
            rule.Cases.Select(item =>
                (
                    item.Is is { } texts ? (Said)string.Join(", ", texts)
                    : item.Range is { } range ? RangeText.Words(range)
                    : new Said("các đơn vị khác", "all others")
                )
                + ": "
                + Rule(item.Rule, maximum, title, isBeside, names)
            )
        );

    private static Said Goalposts(ScoringRule.Goalposts rule, decimal maximum)
    {
        var bent = rule.Transform switch
        {
            GoalpostTransform.None => Said.Nothing,
            GoalpostTransform.Ln => new Said(" (theo ln)", " (in ln)"),
            GoalpostTransform.Log10 => new Said(" (theo log10)", " (in log10)"),
        };
        return P(maximum)
            + new Said(" điểm × vị trí giữa hai mốc ", " points × the place between ")
            + P(rule.Min)
            + new Said(" và ", " and ")
            + P(rule.Max)
            + bent;
    }

    private static Said Power(ScoringRule.Power rule)
    {
        var inside = rule.Base == PowerBase.XMinusOffset ? "x − " + P(rule.Offset) : P(rule.Offset) + " − x";
        var said = P(rule.Coefficient) + " × (" + inside + ")^" + P(rule.Exponent);
        if (rule.Round is not { } rounding)
        {
            return said;
        }
        return rounding switch
        {
            PointRounding.Floor => said + new Said(", bỏ phần lẻ", ", rounded down"),
            PointRounding.Ceiling => said + new Said(", làm tròn lên", ", rounded up"),
            PointRounding.HalfAwayFromZero or PointRounding.HalfEven => said + new Said(", làm tròn đến số nguyên", ", rounded to a whole number"),
        };
    }

    private static Said Peers(PeerGroup peers) =>
        peers.Kind switch
        {
            PeerGroupKind.Bloc => new Said("khối", "the bloc"),
            PeerGroupKind.RuleBook => new Said("các đơn vị cùng bảng tiêu chí", "all units under the rule book"),
            PeerGroupKind.Attribute => new Said($"nhóm cùng \"{peers.Attribute}\"", $"the units with the same \"{peers.Attribute}\""),
        };

    private static Said NotAssigned(WhenNotAssigned when) =>
        when switch
        {
            WhenNotAssigned.Incomplete => Said.Nothing,
            WhenNotAssigned.Exclude => new Said("; không giao chỉ tiêu thì không tính, mục được quy đổi", "; without a target left out, the section rescaled"),
            WhenNotAssigned.Zero => new Said("; không giao chỉ tiêu: 0 điểm", "; without a target 0"),
            WhenNotAssigned.Full => new Said("; không giao chỉ tiêu: đủ điểm", "; without a target full points"),
            WhenNotAssigned.TopOfGroup => new Said(
                "; không giao chỉ tiêu: theo số cao nhất nhóm không giao",
                "; without a target in proportion to the best such unit"
            ),
        };

    private static Said Missing(WhenMissing when, PeerGroup peers) =>
        when switch
        {
            WhenMissing.Incomplete => Said.Nothing,
            WhenMissing.Zero => new Said("; không có số liệu: 0 điểm", "; without a figure 0"),
            WhenMissing.Skip => new Said("; không có số liệu thì không tính", "; without a figure left out"),
            WhenMissing.PeerMean => new Said("; không có số liệu: bình quân điểm của ", "; without a figure the mean of the points of ") + Peers(peers),
        };

    private static Said Evidence(string? requires) =>
        requires is null
            ? Said.Nothing
            : new Said($"; cần minh chứng: {requires}, không có thì 0 điểm", $"; requires evidence ({requires}), 0 without");

    private static Said Points(decimal number) => new(" điểm", Math.Abs(number) == 1 ? " point" : " points");

    private static Said P(decimal number) => Said.Number(NumberText.Trim(number));

    private static Said Percent(decimal share) => P(100 * share) + " %";
}
