using ThiDua.Dashboard.Charts;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Overview;

/// <summary>The year at a glance, for leadership (tổng quan).</summary>
public sealed record OverviewView
{
    private const int MostDueUnits = 12;

    private const int MostIndicators = 12;

    /// <summary>More blocs than this are not all shown; those to be looked at first are.</summary>
    public const int MostBlocs = 12;

    public required string Title { get; init; }

    public required string Sub { get; init; }

    public required IReadOnlyList<Figure> Figures { get; init; }

    public required IReadOnlyList<TargetLine> Lines { get; init; }

    /// <summary>Shown where the year has targets of units only.</summary>
    public required IReadOnlyList<IndicatorLine> Indicators { get; init; }

    /// <summary>What the bars say; of a part of many how many of how many, and why these.</summary>
    public required string IndicatorsSub { get; init; }

    /// <summary>"Tất cả 75 chỉ tiêu"; null where all stand there.</summary>
    public required string? AllIndicators { get; init; }

    public required IReadOnlyList<BlocLine> Blocs { get; init; }

    /// <summary>How many of how many blocs stand there, and why these; null where all do.</summary>
    public required string? BlocsCut { get; init; }

    /// <summary>"Tất cả 500 khối"; null where all stand there.</summary>
    public required string? AllBlocs { get; init; }

    /// <summary>Null where no report is owed.</summary>
    public required DueTable? Dues { get; init; }

    /// <summary>A figure of the year's head line.</summary>
    public sealed record Figure(string Value, string Label);

    public sealed record TargetLine
    {
        public required string Name { get; init; }

        public required string Link { get; init; }

        public required string Detail { get; init; }

        public required BulletShape? Bullet { get; init; }

        public required string BulletLabel { get; init; }

        public required AlignedNumber Actual { get; init; }

        public required string Comparator { get; init; }

        public required AlignedNumber Target { get; init; }

        public required string Attainment { get; init; }

        public required AttainmentState State { get; init; }

        public required string? Reason { get; init; }

        public required SparkShape? Course { get; init; }

        public required string CourseLabel { get; init; }

        public required SourceText? Source { get; init; }
    }

    public sealed record IndicatorLine(
        string Name,
        string Link,
        string Detail,
        IReadOnlyList<BarPart> Parts,
        string Label,
        string Met,
        string Units
    );

    public sealed record BlocLine(string Name, string Link, string Detail, string? Note, IReadOnlyList<LeaderLine> Leaders);

    public sealed record LeaderLine(string Rank, string Name, string Link, string Total, RankShape? Interval, string? IntervalText);

    public sealed record DueTable(string Sub, IReadOnlyList<DueLine> Lines, string? More);

    /// <summary>A unit with its troubled reports only.</summary>
    public sealed record DueLine(string Unit, string Link, IReadOnlyList<DueTag> Tags);

    public sealed record DueTag(string Period, DueCell Cell);

    public static OverviewView From(OverviewRows rows, DueYear dues, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(dues);
        ArgumentNullException.ThrowIfNull(frame);
        var (main, beside) = Baselines(rows.Targets);
        rows = rows with { Targets = main };
        var targets = main.Select(row => Line(row, beside[Identity(row)], rows.Series, frame)).ToList();
        var blocs = BlocsToLookAt(rows);
        var ofUnits = targets.Count > 0 ? [] : rows.States.GroupBy(row => row.Indicator, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        // Where not all blocs are shown, neither are all of many indicators: this page is read in a minute.
        var indicators = blocs.Count < rows.Blocs.Count && ofUnits.Count > MostIndicators ? [.. ofUnits.OrderBy(ShareMet).Take(MostIndicators)] : ofUnits;
        var leaders = rows.Leaders.ToLookup(row => row.Bloc, StringComparer.Ordinal);
        return new OverviewView
        {
            Title = OverviewTitle.Of(rows, frame.Language),
            Sub = SubLine(rows, frame),
            Figures = FiguresOf(rows, dues, frame),
            Lines = targets,
            Indicators = [.. indicators.Select(group => IndicatorOf(group, frame))],
            IndicatorsSub = indicators.Count == ofUnits.Count
                ? frame.Say("Số đơn vị theo trạng thái", "Units by state")
                : frame.Say(
                    $"Số đơn vị theo trạng thái; {frame.Language.Whole(indicators.Count)} trong {frame.Language.Whole(ofUnits.Count)} chỉ tiêu: ít đơn vị đạt nhất trước",
                    $"Units by state; {frame.Language.Whole(indicators.Count)} of {frame.Language.Whole(ofUnits.Count)} indicators: fewest units there first"
                ),
            AllIndicators = indicators.Count == ofUnits.Count
                ? null
                : frame.Say($"Tất cả {frame.Language.Whole(ofUnits.Count)} chỉ tiêu", $"All {frame.Language.Whole(ofUnits.Count)} indicators"),
            Blocs = [.. blocs.Select(bloc => BlocOf(bloc, [.. leaders[bloc.Code]], frame))],
            BlocsCut = blocs.Count == rows.Blocs.Count
                ? null
                : frame.Say(
                    $"{frame.Language.Whole(blocs.Count)} trong {frame.Language.Whole(rows.Blocs.Count)} khối: còn nhiều đơn vị chưa xếp hạng nhất trước, rồi đến phần điểm tối đa đạt thấp nhất",
                    $"{frame.Language.Whole(blocs.Count)} of {frame.Language.Whole(rows.Blocs.Count)} blocs: most unranked units first, then the lowest share of the maximum reached"
                ),
            AllBlocs = blocs.Count == rows.Blocs.Count
                ? null
                : frame.Say($"Tất cả {frame.Language.Whole(rows.Blocs.Count)} khối", $"All {frame.Language.Whole(rows.Blocs.Count)} blocs"),
            Dues = DuesOf(dues, frame),
        };
    }

    /// <summary>All of a few; of many those with most unranked units, then those that reached least of the maximum.</summary>
    private static IReadOnlyList<BlocRow> BlocsToLookAt(OverviewRows rows)
    {
        if (rows.Blocs.Count <= MostBlocs)
        {
            return rows.Blocs;
        }
        var shares = rows.Shares.Where(row => row.Maxima > 0).ToDictionary(row => row.Bloc, row => row.Totals / row.Maxima, StringComparer.Ordinal);
        return
        [
            .. rows
                .Blocs.OrderByDescending(bloc => bloc.Members - bloc.Ranked)
                .ThenBy(bloc => shares.TryGetValue(bloc.Code, out var share) ? share : decimal.MaxValue)
                .Take(MostBlocs),
        ];
    }

    /// <summary>
    /// Several set a target for the same figure ("tỉnh", "dự toán năm"): the one who set most of the year's targets
    /// counts, the others are named beside it.
    /// </summary>
    private static (List<TargetRow> Main, ILookup<(string, string, string?, string), TargetRow> Beside) Baselines(IReadOnlyList<TargetRow> targets)
    {
        var setters = targets.GroupBy(row => row.AssignedBy ?? "", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var main = targets
            .GroupBy(Identity)
            .Select(group => group.OrderByDescending(row => setters[row.AssignedBy ?? ""]).ThenBy(row => row.Position).First())
            .ToList();
        return (main, targets.Except(main).ToLookup(Identity));
    }

    private static (string Indicator, string Scope, string? Unit, string Period) Identity(TargetRow row) =>
        (row.Indicator, row.Scope, row.Unit, row.Period);

    private static TargetLine Line(TargetRow row, IEnumerable<TargetRow> beside, IReadOnlyList<SeriesRow> series, PageFrame frame)
    {
        var language = frame.Language;
        var decimals = TargetWords.Decimals(row);
        var course = SparkShape.Of(CourseOf(row, series));
        return new TargetLine
        {
            Name = TargetWords.Name(row, language),
            Link = frame.Link("/chi-tieu/" + Uri.EscapeDataString(row.Indicator)),
            Detail = string.Join(" · ", [TargetWords.Detail(row, language), .. beside.Select(other => BesideText(other, language))]),
            Bullet = BulletShape.Of(row.Attainment, TargetWords.LastYearAttainment(row), row.Target is not null),
            BulletLabel = TargetWords.BulletLabel(row, language),
            Actual = AlignedNumber.Of(row.Actual, decimals, language),
            Comparator = TargetWords.ComparatorSign(row.Comparator),
            Target = AlignedNumber.Of(row.Target, decimals, language),
            Attainment = row.Attainment is { } reached ? language.Percent(reached) : "–",
            State = row.State,
            Reason = language.Pick(row.Reason, row.ReasonEnglish),
            Course = course,
            CourseLabel = CourseInWords(row, series, language),
            Source = SourceText.Of(row.Place, row.Document, frame),
        };
    }

    /// <summary>"dự toán năm ≈ 2.945: 64,0 %".</summary>
    private static string BesideText(TargetRow row, Language language)
    {
        var target = row.Target is { } value ? $"{TargetWords.ComparatorSign(row.Comparator)} {language.Number(value, TargetWords.Decimals(row))}".Trim() : "–";
        var reached = row.Attainment is { } share ? ": " + language.Percent(share) : "";
        return $"{row.AssignedBy} {target}{reached}".Trim();
    }

    private static List<(int Month, decimal Value)> CourseOf(TargetRow row, IReadOnlyList<SeriesRow> series) =>
        [
            .. Own(row, series)
                .Select(point => (Period: ParsePeriod(point.Period), point.Value))
                .Where(point => point.Period is not null)
                .Select(point => (point.Period!.Value.LastMonth, point.Value))
                .OrderBy(point => point.LastMonth),
        ];

    private static string CourseInWords(TargetRow row, IReadOnlyList<SeriesRow> series, Language language) =>
        string.Join(
            "; ",
            Own(row, series).Select(point => $"{language.PeriodInYear(point.Period)}: {language.Number(point.Value)}")
        );

    private static IEnumerable<SeriesRow> Own(TargetRow row, IReadOnlyList<SeriesRow> series) =>
        series.Where(point =>
            string.Equals(point.Indicator, row.Indicator, StringComparison.Ordinal)
            && string.Equals(point.Unit, row.Unit, StringComparison.Ordinal)
            && string.Equals(point.Measure, "change", StringComparison.Ordinal) == row.Change is not TargetChange.Level
        );

    private static Period? ParsePeriod(string text) => Period.TryParse(text, out var period) ? period : null;

    private static string SubLine(OverviewRows rows, PageFrame frame)
    {
        var documents = rows
            .Targets.Select(row => row.TargetDocument)
            .OfType<string>()
            .GroupBy(document => document, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .Select(group => group.Key)
            .ToList();
        var parts = new List<string>
        {
            documents.Count > 0
                ? frame.Say(
                    $"Chỉ tiêu thi đua năm {frame.YearText} theo {documents[0]}",
                    $"Emulation targets of {frame.YearText}, set by {documents[0]}"
                )
                : frame.Say($"Năm {frame.YearText}", $"Year {frame.YearText}"),
        };
        if (documents.Count > 1)
        {
            parts[0] += frame.Say(" và văn bản điều chỉnh", " and amendments");
        }
        if (rows.Blocs.Max(bloc => bloc.AsOf) is { } asOf)
        {
            parts.Add(frame.Say("số liệu đến ", "figures up to ") + frame.Language.Date(asOf));
        }
        return string.Join(" · ", parts);
    }

    private static List<Figure> FiguresOf(OverviewRows rows, DueYear dues, PageFrame frame)
    {
        var language = frame.Language;
        var figures = new List<Figure>();
        if (rows.Targets.Count > 0)
        {
            var good = Count(AttainmentState.Exceeded) + Count(AttainmentState.Met);
            figures.Add(
                new(
                    $"{language.Whole(good)}/{language.Whole(rows.Targets.Count)}",
                    language.Say("chỉ tiêu đạt hoặc vượt", "targets met or exceeded")
                )
            );
            AddCount(AttainmentState.OnTrack, "đúng tiến độ", "on track");
            AddCount(AttainmentState.AtRisk, "có nguy cơ", "at risk");
            AddCount(AttainmentState.Missed, "chưa đạt", "not met");
            AddCount(AttainmentState.NoData, "chưa có số liệu", "without a figure");
        }
        else if (rows.States.Count > 0)
        {
            var all = rows.States.Where(row => row.State != AttainmentState.NotAssigned).Sum(row => row.Units);
            var good = rows.States.Where(row => row.State is AttainmentState.Exceeded or AttainmentState.Met).Sum(row => row.Units);
            figures.Add(
                new(
                    $"{language.Whole(good)}/{language.Whole(all)}",
                    language.Say("chỉ tiêu của đơn vị đạt hoặc vượt", "unit targets met or exceeded")
                )
            );
        }
        if (rows.Blocs.Count > 0)
        {
            figures.Add(
                new(
                    $"{language.Whole(rows.Blocs.Sum(bloc => bloc.Ranked))}/{language.Whole(rows.Blocs.Sum(bloc => bloc.Members))}",
                    language.Say("đơn vị đã xếp hạng", "units ranked")
                )
            );
        }
        if (dues.Due > 0)
        {
            figures.Add(new(language.Percent((double)dues.OnTime / dues.Due, 0), language.Say("báo cáo đúng hạn", "reports on time")));
        }
        return figures;

        int Count(AttainmentState state) => rows.Targets.Count(row => row.State == state);

        void AddCount(AttainmentState state, string vietnamese, string english)
        {
            if (Count(state) is > 0 and var count)
            {
                figures.Add(new(language.Whole(count), language.Say(vietnamese, english)));
            }
        }
    }

    private static double ShareMet(List<IndicatorStateRow> states) => (double)CountMet(states) / Math.Max(1, states.Sum(row => row.Units));

    private static int CountMet(List<IndicatorStateRow> states) => states.Where(row => row.State is AttainmentState.Exceeded or AttainmentState.Met).Sum(row => row.Units);

    private static IndicatorLine IndicatorOf(List<IndicatorStateRow> states, PageFrame frame)
    {
        var parts = StateBar.Of(states, frame.Language);
        return new IndicatorLine(
            states[0].Name,
            frame.Link("/chi-tieu/" + Uri.EscapeDataString(states[0].Indicator)),
            states[0].UnitOfMeasure,
            parts,
            string.Join("; ", parts.Select(part => part.Label)),
            frame.Language.Whole(CountMet(states)),
            frame.Language.Whole(states.Sum(row => row.Units))
        );
    }

    private static BlocLine BlocOf(BlocRow bloc, List<LeaderRow> own, PageFrame frame)
    {
        var language = frame.Language;
        var note =
            bloc.RuleBook is null ? language.Say("chưa có bảng tiêu chí", "no rule book yet")
            : own.Count == 0 ? language.Say("chưa đơn vị nào đủ số liệu để xếp hạng", "no unit can be ranked yet")
            : bloc.Ranked < bloc.Members
                ? language.Say(
                    $"{language.Whole(bloc.Members - bloc.Ranked)} đơn vị chưa xếp hạng",
                    $"{language.Whole(bloc.Members - bloc.Ranked)} unranked"
                )
            : null;
        return new BlocLine(
            bloc.Name,
            frame.Link("/khoi/" + Uri.EscapeDataString(bloc.Code)),
            language.Say($"{language.Whole(bloc.Members)} đơn vị", $"{language.Whole(bloc.Members)} units"),
            note,
            [
                .. own.Select(row => new LeaderLine(
                    language.Whole(row.Rank),
                    row.Name,
                    frame.Link("/don-vi/" + Uri.EscapeDataString(row.Unit)),
                    language.Shown(row.TotalShown),
                    row is { RankBest: { } best, RankWorst: { } worst } ? RankShape.Of(row.Rank, best, worst, bloc.Ranked) : null,
                    RankWords.Interval(row.Rank, row.RankBest, row.RankWorst, language)
                )),
            ]
        );
    }

    private static DueTable? DuesOf(DueYear dues, PageFrame frame)
    {
        if (dues.Owed == 0)
        {
            return null;
        }
        var language = frame.Language;
        var lines = dues
            .Troubled.Take(MostDueUnits)
            .Select(unit => new DueLine(
                unit.Name,
                frame.Link("/don-vi/" + Uri.EscapeDataString(unit.Code)),
                [
                    .. unit
                        .Rows.Where(row => row.IsTrouble(frame.Today))
                        .OrderBy(row => row.Due)
                        .Select(row => new DueTag(language.PeriodInYear(row.Period), DueWords.CellOf(row, frame))),
                ]
            ))
            .ToList();
        return new DueTable(
            DueWords.Sentence(dues.Late, dues.Missing, language),
            lines,
            dues.Troubled.Count > MostDueUnits
                ? language.Say(
                    $"và {language.Whole(dues.Troubled.Count - MostDueUnits)} đơn vị khác",
                    $"and {language.Whole(dues.Troubled.Count - MostDueUnits)} more units"
                )
                : null
        );
    }
}
