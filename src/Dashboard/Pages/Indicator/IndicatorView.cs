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

    /// <summary>So many units stand whole.</summary>
    public const int MostUnits = 200;

    public const int UnitsOfPart = 60;

    /// <summary>How many of how many units stand there, and why these; null where all do.</summary>
    public required string? Cut { get; init; }

    /// <summary>Through the units; null where they stand whole.</summary>
    public required PartLinks? Parts { get; init; }

    /// <summary>Blocs to choose from, the chosen one marked; empty where all units stand there.</summary>
    public required IReadOnlyList<BlocChoice> Blocs { get; init; }

    /// <summary>The interface's filters for the targets of all units.</summary>
    public required string WholeTable { get; init; }

    public sealed record BlocChoice(string Code, string Name, bool IsChosen);

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
    /// <param name="shown">Which units the rows are of, where there are too many; null: of all.</param>
    public static IndicatorView From(
        IReadOnlyList<TargetRow> rows,
        IReadOnlyList<SeriesRow> series,
        (IReadOnlyList<IndicatorFigureRow> Now, IReadOnlyList<IndicatorFigureRow> Before) figures,
        string? top,
        PageFrame frame,
        IReadOnlyList<RestatedRow>? restated = null,
        IReadOnlyList<RestatedPartRow>? parts = null,
        IReadOnlyList<FigureVersionRow>? versions = null,
        IReadOnlyList<TargetVersionRow>? targets = null,
        UnitsPart? shown = null
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
        if (shown is not null)
        {
            var places = shown.Units.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
            units = [.. units.OrderBy(row => places[row.Unit!])];
            versions = [.. (versions ?? []).Where(row => places.ContainsKey(row.Unit))];
            targets = [.. (targets ?? []).Where(row => places.ContainsKey(row.Scope) || whole.Exists(own => string.Equals(own.Scope, row.Scope, StringComparison.Ordinal)))];
        }
        var others = byUnit.SelectMany(group => group.Skip(1)).ToLookup(row => row.Unit ?? "", StringComparer.Ordinal);
        var decimals = rows.Max(TargetWords.Decimals);
        return new IndicatorView
        {
            Name = rows[0].Name,
            Title = TitleOf(whole, units, shown, language),
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
            Units = [.. units.Select(row => UnitOf(row, others[row.Unit ?? ""], decimals, frame))],
            Cut = shown is null ? null : CutOf(shown, language),
            Parts = shown is null ? null : PartLinks.Of(shown.Part, language.Say("đơn vị", "units"), frame, shown.Bloc is { } of ? [("khoi", of.Code)] : []),
            Blocs = shown is null ? [] : [.. shown.Blocs.Select(bloc => new BlocChoice(bloc.Code, bloc.Name, bloc == shown.Bloc))],
            WholeTable = $"year={frame.YearText}&indicator={Uri.EscapeDataString(rows[0].Indicator)}" + (frame.KnownOn is { } day ? "&known=" + PageFrame.DayText(day) : ""),
            Versions = FigureVersionsView.Of(versions ?? [], byUnit: true, frame),
            TargetVersions = TargetVersionsView.Of(targets ?? [], rows, frame),
            Maps = [.. Enumerable.Range(0, 2).Select(map => MapOf(restated ?? [], parts ?? [], old: map == 1, frame)).OfType<MapSection>()],
        };
    }

    private static string CutOf(UnitsPart shown, Language language)
    {
        var who = shown.Bloc is { } bloc ? language.Say($"đơn vị của {bloc.Name}", $"units of {bloc.Name}") : language.Say("đơn vị", "units");
        return language.Say(
            $"{language.Whole(shown.Units.Count)} trong {language.Whole(shown.Part.Total)} {who}: chưa đạt trước, xa kế hoạch nhất đứng đầu; rồi đến chưa có số liệu, đúng tiến độ, đã đạt. Hình và bảng ở trang này chỉ nói về các đơn vị này",
            $"{language.Whole(shown.Units.Count)} of {language.Whole(shown.Part.Total)} {who}: short of the target first, farthest at the top; then those without a figure, on track, there. The pictures and tables on this page speak of these units only"
        );
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

    private static string TitleOf(List<TargetRow> whole, List<TargetRow> units, UnitsPart? shown, Language language)
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
        var good = shown?.Indicator.UnitsMet ?? units.Count(row => row.State is AttainmentState.Exceeded or AttainmentState.Met);
        var assigned = shown?.Indicator.Units ?? units.Count(row => row.State != AttainmentState.NotAssigned);
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

    private static UnitLine UnitOf(TargetRow row, IEnumerable<TargetRow> others, int decimals, PageFrame frame)
    {
        var language = frame.Language;
        var rest = others.Select(other => OtherTarget(other, row, decimals, language));
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
