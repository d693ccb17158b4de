using ThiDua.Dashboard.Charts;
using ThiDua.Dashboard.Charts.Pictures;
using ThiDua.Dashboard.Pages.History;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Indicator;

/// <summary>One indicator in one year: the targets of the whole with their words, its figures, the units side by side (một chỉ tiêu).</summary>
public sealed record IndicatorView
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Sub { get; init; }

    public required IReadOnlyList<Goal> Goals { get; init; }

    public required IReadOnlyList<Figure> Figures { get; init; }

    public required string FiguresOf { get; init; }

    public required IReadOnlyList<UnitLine> Units { get; init; }

    /// <summary>The year's figures in the maps of units that were not there then: new units first, then old ones.</summary>
    public required IReadOnlyList<MapSection> Maps { get; init; }

    /// <summary>The year's figures that were reported more than once.</summary>
    public required FigureVersionsView Versions { get; init; }

    /// <summary>Targets of several setters, and those that a later one replaced.</summary>
    public required TargetVersionsView TargetVersions { get; init; }

    public sealed record MapSection(string Id, string Title, string Sub, string Summary, string Reported, string Own, MapFiguresView Figures)
    {
        /// <summary>A short table stands open.</summary>
        public bool IsOpen => Figures.Lines.Count <= 12;
    }

    /// <summary>What was reached by month; null where nobody reported more than once.</summary>
    public required Picture? Path { get; init; }

    /// <summary>The units of <see cref="Units"/> side by side; null with fewer than two figures.</summary>
    public required Picture? SideBySide { get; init; }

    /// <summary>The numbers of one of the pictures, as seen; null: there is none of that name.</summary>
    public FigureTable? FindFigures(string key) =>
        key switch
        {
            PathPicture.Key => Path?.Table,
            UnitsPicture.Key => SideBySide?.Table,
            _ => null,
        };

    /// <summary>A target of the whole, with where it comes from.</summary>
    public sealed record Goal
    {
        public required string Name { get; init; }

        public required string Words { get; init; }

        public required string Actual { get; init; }

        public required string Attainment { get; init; }

        public required AttainmentState State { get; init; }

        public required BulletShape? Bullet { get; init; }

        public required string BulletLabel { get; init; }

        public required string? Arithmetic { get; init; }

        public required string? Reason { get; init; }

        public required string? Quote { get; init; }

        public required string? Document { get; init; }

        public required SourceText? Source { get; init; }

        public required SourceText? TargetSource { get; init; }
    }

    public sealed record Figure(string Period, AlignedNumber Value, string Status, string? Before);

    /// <param name="Others">What else was set for the unit: by whom, how much of it is reached.</param>
    public sealed record UnitLine(
        string Unit,
        string Name,
        string Link,
        string Others,
        BulletShape? Bullet,
        string BulletLabel,
        AlignedNumber Actual,
        string Sign,
        AlignedNumber Target,
        string Attainment,
        AttainmentState State,
        SourceText? Source
    );

    /// <param name="rows">All targets of the indicator in the year, not empty.</param>
    /// <param name="series">Figures of the whole in all years.</param>
    /// <param name="figures">Figures of all units in this year, and in the one before.</param>
    /// <param name="restated">The year's figures of other maps.</param>
    /// <param name="parts">What they were put together from.</param>
    public static IndicatorView From(
        IReadOnlyList<TargetRow> rows,
        IReadOnlyList<SeriesRow> series,
        (IReadOnlyList<IndicatorFigureRow> Now, IReadOnlyList<IndicatorFigureRow> Before) figures,
        string? top,
        PageFrame frame,
        IReadOnlyList<RestatedRow>? restated = null,
        IReadOnlyList<RestatedPartRow>? parts = null,
        IReadOnlyList<FigureVersionRow>? versions = null,
        IReadOnlyList<TargetVersionRow>? targets = null
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var whole = rows.Where(row => row.Unit is null || string.Equals(row.Unit, top, StringComparison.Ordinal)).ToList();
        // One line a unit: the target first set for the longest period; what others set stands beside it.
        var byUnit = rows.Except(whole).GroupBy(row => row.Unit, StringComparer.Ordinal).Select(ByRank).ToList();
        List<TargetRow> units =
        [
            .. byUnit.Select(group => group[0]).OrderByDescending(row => row.Attainment.HasValue).ThenByDescending(row => row.Attainment).ThenBy(row => row.Position),
        ];
        var others = byUnit.SelectMany(group => group.Skip(1)).ToList();
        var decimals = rows.Max(TargetWords.Decimals);
        return new IndicatorView
        {
            Name = rows[0].Name,
            Title = TitleOf(whole, units, language),
            Sub = rows[0].UnitOfMeasure
                + (
                    rows[0].Direction == Direction.Lower
                        ? language.Say(" · thấp hơn là tốt hơn", " · lower is better")
                        : language.Say(" · cao hơn là tốt hơn", " · higher is better")
                )
                + (
                    others.Count > 0 && units[0].AssignedBy is { Length: > 0 } by
                        ? language.Say($" · so với chỉ tiêu do {by} giao", $" · against the targets set by {by}")
                        : ""
                ),
            Goals = [.. whole.Select(row => GoalOf(row, frame))],
            Path = PathPicture.Of([.. ByRank(whole).Where(row => row.Unit is not null).Take(1), .. units], rows, figures.Now, figures.Before, top, language),
            SideBySide = UnitsPicture.Of(units, language),
            Figures = FigureLines(series, frame),
            FiguresOf = frame.Place ?? "",
            Units = [.. units.Select(row => UnitOf(row, others, decimals, frame))],
            Versions = FigureVersionsView.Of(versions ?? [], byUnit: true, frame),
            TargetVersions = TargetVersionsView.Of(targets ?? [], rows, frame),
            Maps = [.. Enumerable.Range(0, 2).Select(map => MapOf(restated ?? [], parts ?? [], old: map == 1, frame)).OfType<MapSection>()],
        };
    }

    private static MapSection? MapOf(IReadOnlyList<RestatedRow> restated, IReadOnlyList<RestatedPartRow> parts, bool old, PageFrame frame)
    {
        var language = frame.Language;
        var figures = MapFiguresView.OfIndicator(restated, parts, old, frame);
        if (figures.Lines.Count == 0)
        {
            return null;
        }
        var known = figures.Lines.Count(line => line.Value is not null);
        var count = language.Say(
            $"{language.Whole(known)} trong {language.Whole(figures.Lines.Count)} đơn vị có số",
            $"{language.Whole(known)} of {language.Whole(figures.Lines.Count)} units have a figure"
        );
        return old
            ? new MapSection(
                "dia-gioi-cu",
                language.Say("Theo địa giới cũ", "In the old map"),
                language.Say("Số của các đơn vị mới, gộp về đơn vị đã kết thúc. ", "Figures of the new units, put together for those that have ended. ") + count,
                language.Say("Xem từng đơn vị", "Unit by unit"),
                language.Say("Đã báo cáo", "As reported"),
                language.Say("Theo địa giới cũ", "In the old map"),
                figures
            )
            : new MapSection(
                "dia-gioi-moi",
                language.Say("Theo địa giới mới", "In the new map"),
                language.Say("Số của các đơn vị cũ, tính về đơn vị hiện nay. ", "Figures of the old units, carried to those of today. ") + count,
                language.Say("Xem từng đơn vị", "Unit by unit"),
                language.Say("Đã báo cáo", "As reported"),
                language.Say("Theo địa giới mới", "In the new map"),
                figures
            );
    }

    /// <summary>A year's target before those of its parts, and in the order in which they were set.</summary>
    private static List<TargetRow> ByRank(IEnumerable<TargetRow> rows) =>
        [.. rows.OrderByDescending(row => Period.TryParse(row.Period, out var period) ? period.LastMonth - period.FirstMonth : -1).ThenBy(row => row.Position)];

    private static string TitleOf(List<TargetRow> whole, List<TargetRow> units, Language language)
    {
        if (whole.Count > 0)
        {
            var row = whole[0];
            var name = TargetWords.Name(row, language);
            var word = Language.Inside(StateWords.Word(row.State, language));
            return row.Attainment is { } reached
                ? language.Say($"{name}: {word}, bằng {language.Percent(reached)} kế hoạch", $"{name}: {word}, {language.Percent(reached)} of the target")
                : $"{name}: {word}";
        }
        var good = units.Count(row => row.State is AttainmentState.Exceeded or AttainmentState.Met);
        var assigned = units.Count(row => row.State != AttainmentState.NotAssigned);
        return language.Say(
            $"{units[0].Name}: {language.Whole(good)} trong {language.Whole(assigned)} đơn vị được giao đạt hoặc vượt",
            $"{units[0].Name}: {language.Whole(good)} of {language.Whole(assigned)} units with a target met or exceeded"
        );
    }

    private static Goal GoalOf(TargetRow row, PageFrame frame)
    {
        var language = frame.Language;
        var decimals = TargetWords.Decimals(row);
        var measure = TargetWords.Measure(row, language);
        return new Goal
        {
            Name = TargetWords.Name(row, language),
            Words = row.Target is { } target
                ? $"{TargetWords.ComparatorSign(row.Comparator)} {language.Number(target, decimals)} {string.Join(" · ", [measure, .. TargetWords.OfTarget(row, language, withSetter: true)])}".Trim()
                : StateWords.Word(AttainmentState.NotAssigned, language),
            Actual = row.Actual is { } actual
                ? string.Join(" · ", ((string?[])[$"{language.Number(actual, decimals)} {measure}", .. TargetWords.OfActual(row, language), KnownWords.KnownBy(row.ActualKnownBy, language)]).OfType<string>())
                : "–",
            Attainment = row.Attainment is { } reached ? language.Percent(reached) : "–",
            State = row.State,
            Bullet = BulletShape.Of(row.Attainment, TargetWords.LastYearAttainment(row), row.Target is not null),
            BulletLabel = TargetWords.BulletLabel(row, language),
            Arithmetic = language.Pick(row.Arithmetic, row.ArithmeticEnglish),
            Reason = language.Pick(row.Reason, row.ReasonEnglish),
            Quote = row.Quote,
            Document = row.TargetDocument,
            Source = SourceText.Of(row.Place, row.Document, frame),
            TargetSource = SourceText.Of(row.TargetPlace, null, frame),
        };
    }

    /// <summary>By period, latest first, each with the same period of the year before.</summary>
    private static List<Figure> FigureLines(IReadOnlyList<SeriesRow> series, PageFrame frame)
    {
        var language = frame.Language;
        if (series.Count == 0)
        {
            return [];
        }
        var decimals = series.Max(row => Language.Decimals(row.Value, 2));
        var byPeriod = series.ToLookup(row => (row.Period, row.Measure));
        return
        [
            .. series
                .Select(row => (Row: row, Period: Period.TryParse(row.Period, out var period) ? period : default))
                .OrderByDescending(entry => entry.Period.Year)
                .ThenByDescending(entry => entry.Period.LastMonth)
                .Select(entry => new Figure(
                    Language.Sentence(language.PeriodName(entry.Row.Period))
                        + (entry.Row.Measure is "change" ? language.Say(", mức thay đổi", ", change") : ""),
                    AlignedNumber.Of(entry.Row.Value, decimals, language),
                    KnownWords.Status(entry.Row.Status, language),
                    entry.Period.Year > 1900 && byPeriod[(entry.Period.YearBefore().ToString(), entry.Row.Measure)].FirstOrDefault() is { } before
                        ? language.Number(before.Value, decimals)
                        : null
                )),
        ];
    }

    private static UnitLine UnitOf(TargetRow row, List<TargetRow> others, int decimals, PageFrame frame)
    {
        var language = frame.Language;
        var rest = others
            .Where(other => string.Equals(other.Unit, row.Unit, StringComparison.Ordinal))
            .Select(other => OtherTarget(other, row, decimals, language));
        return new UnitLine(
            row.Unit ?? "",
            row.UnitName ?? row.Unit ?? "",
            frame.Link("/don-vi/" + Uri.EscapeDataString(row.Unit ?? "")),
            string.Join("; ", rest),
            BulletShape.Of(row.Attainment, TargetWords.LastYearAttainment(row), row.Target is not null),
            TargetWords.BulletLabel(row, language),
            AlignedNumber.Of(row.Actual, decimals, language),
            TargetWords.ComparatorSign(row.Comparator),
            AlignedNumber.Of(row.Target, decimals, language),
            row.Attainment is { } reached ? language.Percent(reached) : "–",
            row.State,
            SourceText.Of(row.Place, row.Document, frame)
        );
    }

    /// <summary>"HĐND huyện giao ≥ 104,40: 111,2 %", or a part of the year by its name.</summary>
    private static string OtherTarget(TargetRow other, TargetRow main, int decimals, Language language)
    {
        var who = string.Equals(other.Period, main.Period, StringComparison.Ordinal)
            ? language.Say($"{other.AssignedBy} giao", $"set by {other.AssignedBy}:")
            : Language.Sentence(language.PeriodInYear(other.Period));
        var target = other.Target is { } value ? $" {TargetWords.ComparatorSign(other.Comparator)}\u00A0{language.Number(value, decimals)}" : "";
        return who + target + (other.Attainment is { } reached ? $": {language.Percent(reached)}" : "");
    }
}
