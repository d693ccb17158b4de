using System.Globalization;
using ThiDua.Dashboard.Charts.Options;
using ThiDua.Dashboard.Pages;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Charts.Pictures;

/// <summary>
/// What was reached by each month against the path to the target (đường thực hiện so với kế hoạch), in percent of each
/// unit's own target, so that a province and its units stand on one scale.
/// </summary>
public static class PathPicture
{
    public const string Key = "theo-thang";

    /// <summary>More lines than this are drawn finer.</summary>
    private const int MostRoomy = 15;

    /// <param name="targets">The year's targets of the indicator, one a unit; the whole's first where it has one.</param>
    /// <param name="plans">Targets of parts of the year (kế hoạch tháng, quý).</param>
    /// <param name="figures">This year's figures of all units.</param>
    /// <param name="before">Last year's of all units.</param>
    /// <param name="whole">The code of the unit above all others.</param>
    /// <returns>Null where nobody reported more than once.</returns>
    public static Picture? Of(
        IReadOnlyList<TargetRow> targets,
        IReadOnlyList<TargetRow> plans,
        IReadOnlyList<IndicatorFigureRow> figures,
        IReadOnlyList<IndicatorFigureRow> before,
        string? whole,
        Language language
    )
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(language);
        var byUnit = figures.ToLookup(row => row.Unit, StringComparer.Ordinal);
        var beforeByUnit = before.ToLookup(row => row.Unit, StringComparer.Ordinal);
        var lines = targets
            .Where(row => row is { Unit: not null, Target: > 0, Change: TargetChange.Level })
            .Select(row => new Line(row, string.Equals(row.Unit, whole, StringComparison.Ordinal), YearCourse.Of(byUnit[row.Unit!])))
            .Where(line => line.Course.Count > 1)
            .OrderByDescending(line => line.IsWhole)
            .ThenByDescending(line => line.Last.Share)
            .ToList();
        if (lines.Count == 0)
        {
            return null;
        }
        var path = PathOf(lines, plans, beforeByUnit, figures);
        var isOfYear = lines.TrueForAll(line => line.IsOfYear);
        return new Picture
        {
            Key = Key,
            Title = TitleOf(lines, path, language),
            Sub = language.Say(
                $"Phần trăm {(isOfYear ? "kế hoạch năm" : "kế hoạch")} đạt được đến hết từng tháng; vạch đứt là {path.Words(language)}",
                $"Percent of the {(isOfYear ? "year's target" : "target")} reached by each month; the dashed line is {path.Words(language)}"
            ),
            Height = 320,
            Suffix = language.IsEnglish ? "%" : "\u00A0%",
            Option = new ChartOption
            {
                Grid = new ChartGrid(54, 168, 16, 30),
                XAxis = ChartAxis.Names([.. Enumerable.Range(1, 12).Select(month => MonthName(month, language))]) with { BoundaryGap = false },
                YAxis = ChartAxis.Shares(lines.Min(line => line.Shares.Min(point => point.Share)) * 100, lines.Max(line => line.Shares.Max(point => point.Share)) * 100),
                Series =
                [
                    PathSeries(path, language),
                    .. lines.Select((line, at) => Series(line, IsNamed(at, lines), lines.Count > MostRoomy, language)),
                ],
            },
            Table = TableOf(lines, path, language),
        };
    }

    /// <summary>The whole, the best and the last carry their names; the others say theirs when pointed at or marked.</summary>
    private static bool IsNamed(int at, List<Line> lines) => lines[at].IsWhole || lines.Count <= 3 || at == lines.Count - 1 || at == (lines[0].IsWhole ? 1 : 0);

    private static string TitleOf(List<Line> lines, Path path, Language language)
    {
        if (lines is [{ } only])
        {
            var (month, share) = only.Last;
            var where = language.Say($"{only.Name}: hết {MonthInWords(month, language)} đạt {language.Percent(share)} {(only.IsOfYear ? "kế hoạch năm" : "kế hoạch")}", $"{only.Name}: {language.Percent(share)} of the {(only.IsOfYear ? "year's target" : "target")} by the end of {MonthInWords(month, language)}");
            return path.ShareBy(month, only) is not { } due ? where
                : only.IsBehind(share, due) ? where + language.Say(", chậm hơn tiến độ", ", behind the path")
                : where + language.Say(", đúng hoặc hơn tiến độ", ", on or ahead of the path");
        }
        var last = lines.Max(line => line.Last.Month);
        var reported = lines.Where(line => !line.IsWhole && line.Last.Month == last).ToList();
        if (reported.Count == 0 || !reported.TrueForAll(line => path.ShareBy(last, line) is not null))
        {
            return language.Say($"{language.Whole(lines.Count)} đường thực hiện so với kế hoạch", $"{language.Whole(lines.Count)} courses against the target");
        }
        var behind = reported.Where(line => line.IsBehind(line.Last.Share, path.ShareBy(last, line)!.Value)).ToList();
        var until = Language.Sentence(language.Say($"hết {MonthInWords(last, language)}", $"by the end of {MonthInWords(last, language)}"));
        return behind.Count == 0
            ? language.Say($"{until}, cả {language.Count(reported.Count)} đơn vị theo kịp tiến độ", $"{until} all {language.Count(reported.Count)} units keep up with the path")
            : language.Say(
                $"{until}, {language.Count(behind.Count)} trong {language.Count(reported.Count)} đơn vị chậm hơn tiến độ; {Furthest(behind).Name} chậm nhất",
                $"{until} {language.Count(behind.Count)} of {language.Count(reported.Count)} units are behind the path, {Furthest(behind).Name} furthest"
            );
    }

    private static Line Furthest(List<Line> behind) => behind[0].IsLower ? behind.MaxBy(line => line.Last.Share)! : behind.MinBy(line => line.Last.Share)!;

    /// <summary>
    /// The rule of the states, month by month: the plan of the month, else last year's share by that month, else elapsed
    /// months; a level is held against the whole target. Plans and shares are taken where there is one line only: the
    /// path of many units at once is the even one.
    /// </summary>
    private static Path PathOf(
        List<Line> lines,
        IReadOnlyList<TargetRow> plans,
        ILookup<string, IndicatorFigureRow> before,
        IReadOnlyList<IndicatorFigureRow> figures
    )
    {
        if (figures[0].Accumulation == Accumulation.Level)
        {
            return Path.Level();
        }
        // Drawn over the months of most targets; each line is held against its own.
        var months = lines
            .Where(line => lines.Count == 1 || !line.IsWhole)
            .GroupBy(line => line.Months)
            .MaxBy(group => group.Count())!
            .Key;
        if (lines is not [{ IsOfYear: true } only])
        {
            return Path.Even(months);
        }
        var planned = plans
            .Where(row =>
                string.Equals(row.Unit, only.Row.Unit, StringComparison.Ordinal)
                && string.Equals(row.AssignedBy, only.Row.AssignedBy, StringComparison.Ordinal)
                && !string.Equals(row.Period, only.Row.Period, StringComparison.Ordinal)
                && row is { Target: not null, Change: TargetChange.Level }
            )
            .Select(row => (Month: Period.TryParse(row.Period, out var period) ? period.LastMonth : 0, Share: (double)(row.Target!.Value / only.Row.Target!.Value)))
            .Where(entry => entry.Month > 0)
            .DistinctBy(entry => entry.Month)
            .ToDictionary(entry => entry.Month, entry => entry.Share);
        var course = YearCourse.Of(before[only.Row.Unit!]);
        var whole = course.Count > 0 && course[^1] is { Month: 12, Value: > 0 and var year } ? year : (decimal?)null;
        var shares = whole is { } all ? course.ToDictionary(point => point.Month, point => (double)(point.Value / all)) : [];
        return Path.Mixed(planned, shares);
    }

    private static ChartSeries PathSeries(Path path, Language language) =>
        new()
        {
            Type = "line",
            Name = language.Say("Tiến độ", "Path"),
            Symbol = "none",
            Silent = true,
            ConnectNulls = true,
            LineStyle = new ChartLine { Color = "var(--ink-2)", Width = 1.5, Type = "dashed" },
            EndLabel = new ChartLabel { Color = "var(--ink-2)", FontSize = 12, Formatter = "{a}" },
            Data = [.. Enumerable.Range(1, 12).Select(month => new ChartPoint { Value = [month - 1, path.ShareBy(month) * 100] })],
        };

    private static ChartSeries Series(Line line, bool isNamed, bool isCrowded, Language language)
    {
        var decimals = Math.Max(TargetWords.Decimals(line.Row), line.Course.Max(point => Language.Decimals(point.Value, 2)));
        var measure = TargetWords.Measure(line.Row, language);
        return new ChartSeries
        {
            Type = "line",
            Name = line.Name,
            Unit = line.Row.Unit,
            Symbol = "circle",
            SymbolSize = line.IsWhole ? 9 : isCrowded ? 5 : 7,
            Z = line.IsWhole ? 4 : 3,
            ConnectNulls = true,
            ItemStyle = new ChartFill { Color = line.IsWhole ? "var(--s1)" : "var(--s2)", BorderColor = "var(--paper)", BorderWidth = 1 },
            LineStyle = new ChartLine { Color = line.IsWhole ? "var(--s1)" : "var(--s2)", Width = line.IsWhole ? 3 : isCrowded ? 1 : 1.5 },
            EndLabel = new ChartLabel { Show = isNamed, Color = "var(--ink)", FontSize = 12, Formatter = "{a}", Distance = 6 },
            Data =
            [
                .. line.Course.Select(
                    (point, at) =>
                        new ChartPoint
                        {
                            Value = [point.Month - 1, line.Shares[at].Share * 100],
                            Unit = line.Row.Unit,
                            Tip =
                            [
                                line.Name,
                                language.Say(
                                    $"Hết {MonthInWords(point.Month, language)}: {language.Number(point.Value, decimals)} {measure}",
                                    $"By {MonthInWords(point.Month, language)}: {language.Number(point.Value, decimals)} {measure}"
                                ),
                                language.Say(
                                    $"bằng {language.Percent(line.Shares[at].Share)} kế hoạch {language.Number(line.Row.Target!.Value, decimals)}",
                                    $"{language.Percent(line.Shares[at].Share)} of the target of {language.Number(line.Row.Target.Value, decimals)}"
                                ),
                            ],
                        }
                ),
            ],
        };
    }

    private static FigureTable TableOf(List<Line> lines, Path path, Language language)
    {
        var months = lines.SelectMany(line => line.Course.Select(point => point.Month)).Distinct().Order().ToList();
        return new FigureTable(
            [new(lines.TrueForAll(line => line.IsOfYear) ? language.Say("Đơn vị (% kế hoạch năm)", "Unit (% of the year's target)") : language.Say("Đơn vị (% kế hoạch)", "Unit (% of the target)")), .. months.Select(month => new FigureColumn(MonthName(month, language), IsNumber: true))],
            [
                .. lines.Select(line => new FigureRow(
                    line.Row.Unit,
                    [
                        new FigureCell(line.Name),
                        .. months.Select(month =>
                            line.Shares.Where(point => point.Month == month).Select(point => FigureCell.Percent(point.Share, language)).FirstOrDefault(FigureCell.None)
                        ),
                    ]
                )),
                new FigureRow(null, [new FigureCell(language.Say("Tiến độ", "Path")), .. months.Select(month => FigureCell.Percent(path.ShareBy(month), language))]),
            ]
        );
    }

    private static string MonthName(int month, Language language) =>
        language.IsEnglish
            ? new DateOnly(2000, month, 1).ToString("MMM", CultureInfo.InvariantCulture)
            : "T" + month.ToString(CultureInfo.InvariantCulture);

    private static string MonthInWords(int month, Language language) =>
        language.IsEnglish
            ? new DateOnly(2000, month, 1).ToString("MMMM", CultureInfo.InvariantCulture)
            : "tháng " + month.ToString(CultureInfo.InvariantCulture);

    private sealed record Line(TargetRow Row, bool IsWhole, IReadOnlyList<(int Month, decimal Value)> Course)
    {
        internal string Name => Row.UnitName ?? Row.Unit!;

        internal bool IsLower => Row.Direction == Direction.Lower;

        internal IReadOnlyList<(int Month, double Share)> Shares { get; } = [.. Course.Select(point => (point.Month, (double)(point.Value / Row.Target!.Value)))];

        /// <summary>The first and the last month of the target's period.</summary>
        internal (int First, int Last) Months { get; } = Period.TryParse(Row.Period, out var period) ? (period.FirstMonth, period.LastMonth) : Path.Year;

        internal bool IsOfYear => Months == Path.Year;

        internal (int Month, double Share) Last => Shares[^1];

        internal bool IsBehind(double share, double due) => IsLower ? share > due + 1e-9 : share < due - 1e-9;
    }

    /// <summary>Where the target should stand by the end of each month, as a share of it.</summary>
    private sealed class Path
    {
        internal static readonly (int First, int Last) Year = (1, 12);

        private readonly Func<int, double?> share;
        private readonly bool isEven;
        private readonly (string Vietnamese, string English) words;

        private Path(Func<int, double?> share, string vietnamese, string english, bool isEven = false)
        {
            this.share = share;
            this.isEven = isEven;
            words = (vietnamese, english);
        }

        /// <summary>As drawn.</summary>
        internal double? ShareBy(int month) => share(month);

        /// <summary>What that line is held against.</summary>
        internal double? ShareBy(int month, Line line) => isEven ? EvenShare(month, line.Months) : share(month);

        internal string Words(Language language) => language.Say(words.Vietnamese, words.English);

        internal static Path Level() => new(_ => 1, "kế hoạch cả năm", "the whole year's target");

        internal static Path Even((int First, int Last) months) =>
            months == Year
                ? new(month => EvenShare(month, months), "tiến độ chia đều theo tháng", "the target spread evenly over the months", isEven: true)
                : new(
                    month => EvenShare(month, months),
                    string.Create(CultureInfo.InvariantCulture, $"tiến độ chia đều từ tháng {months.First} đến tháng {months.Last}"),
                    $"the target spread evenly from {MonthInWords(months.First, Language.English)} to {MonthInWords(months.Last, Language.English)}",
                    isEven: true
                );

        internal static Path Mixed(Dictionary<int, double> planned, Dictionary<int, double> lastYear) =>
            // The year's end alone is no path.
            planned.Keys.Concat(lastYear.Keys).All(month => month == 12)
                ? Even(Year)
                : new(
                    month =>
                        planned.TryGetValue(month, out var plan) ? plan
                        : lastYear.TryGetValue(month, out var before) ? before
                        // A month that neither names is left open, unless the year ends with it.
                        : month == 12 ? 1
                        : null,
                    planned.Count > 0 ? "kế hoạch từng kỳ" : "tiến độ theo cùng kỳ năm trước",
                    planned.Count > 0 ? "the plan of each period" : "the path by last year's months"
                );

        /// <summary>Nothing before the target's first month; from the end of the month before it, a line to its last.</summary>
        private static double? EvenShare(int month, (int First, int Last) months) =>
            month < months.First - 1 ? null : Math.Min(1, (month - months.First + 1) / (double)(months.Last - months.First + 1));
    }
}
