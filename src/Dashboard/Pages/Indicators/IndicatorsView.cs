using ThiDua.Dashboard.Charts;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Indicators;

/// <summary>All indicators with targets in a year (danh sách chỉ tiêu).</summary>
public sealed record IndicatorsView
{
    public required string Title { get; init; }

    public required string Sub { get; init; }

    /// <summary>The heading over the state of the whole: "Tỉnh Lai Châu".</summary>
    public required string Whole { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    public sealed record Line
    {
        public required string Name { get; init; }

        public required string Link { get; init; }

        public required string Detail { get; init; }

        /// <summary>Null where the whole has no target of it.</summary>
        public required AttainmentState? State { get; init; }

        public required string Attainment { get; init; }

        public required IReadOnlyList<BarPart> Parts { get; init; }

        public required string PartsLabel { get; init; }

        /// <summary>"▲ 14", "▼ 22": the bar in shapes and numbers.</summary>
        public required IReadOnlyList<StateBar.Count> Counts { get; init; }

        public required string Met { get; init; }
    }

    public static IndicatorsView From(
        IReadOnlyList<IndicatorRow> indicators,
        IReadOnlyList<TargetRow> whole,
        IReadOnlyList<IndicatorStateRow> states,
        PageFrame frame
    )
    {
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        return new IndicatorsView
        {
            Title = TitleOf(indicators, language),
            Sub = language.Say(
                $"{language.Whole(indicators.Count)} chỉ tiêu được giao trong năm {frame.YearText}: trạng thái của chỉ tiêu chung (nếu có giao) và của từng đơn vị",
                $"{language.Whole(indicators.Count)} indicators with targets in {frame.YearText}: the state of the whole, where it has a target, and of the units"
            ),
            Whole = frame.Place ?? language.Say("Chung", "The whole"),
            // What the whole is held to comes first; the rest in the order of the targets table.
            Lines = [.. indicators.Select(row => LineOf(row, whole, states, frame)).OrderBy(line => line.State is null)],
        };
    }

    /// <summary>How many indicators most units have reached, and where the fewest have.</summary>
    private static string TitleOf(IReadOnlyList<IndicatorRow> indicators, Language language)
    {
        var ofUnits = indicators.Where(row => row.Units > 0).ToList();
        if (ofUnits.Count == 0)
        {
            return language.Say($"{language.Whole(indicators.Count)} chỉ tiêu được giao", $"{language.Whole(indicators.Count)} indicators with targets");
        }
        var most = ofUnits.Count(row => row.UnitsMet * 2 >= row.Units);
        var head = language.Say(
            $"{language.Whole(most)} trong {language.Whole(ofUnits.Count)} chỉ tiêu được từ nửa số đơn vị đạt trở lên",
            $"At least half of the units met {language.Whole(most)} of {language.Whole(ofUnits.Count)} indicators"
        );
        var weakest = ofUnits.MinBy(row => (double)row.UnitsMet / row.Units)!;
        return weakest.UnitsMet * 2 >= weakest.Units
            ? head
            : head
                + language.Say(
                    $"; ít nhất là {Language.Inside(weakest.Name)} ({language.Whole(weakest.UnitsMet)}/{language.Whole(weakest.Units)})",
                    $"; fewest {Language.Inside(weakest.Name)} ({language.Whole(weakest.UnitsMet)}/{language.Whole(weakest.Units)})"
                );
    }

    private static Line LineOf(
        IndicatorRow row,
        IReadOnlyList<TargetRow> whole,
        IReadOnlyList<IndicatorStateRow> states,
        PageFrame frame
    )
    {
        var language = frame.Language;
        var own = whole.FirstOrDefault(target => string.Equals(target.Indicator, row.Code, StringComparison.Ordinal));
        List<IndicatorStateRow> units = [.. states.Where(state => string.Equals(state.Indicator, row.Code, StringComparison.Ordinal))];
        var parts = StateBar.Of(units, language);
        return new Line
        {
            Name = row.Name,
            Link = frame.Link("/chi-tieu/" + Uri.EscapeDataString(row.Code)),
            Detail = string.Join(" · ", new[] { row.UnitOfMeasure, ParallelText(row, language) }.OfType<string>()),
            State = own?.State,
            Attainment = own?.Attainment is { } reached ? language.Percent(reached) : "",
            Parts = parts,
            Counts = StateBar.Counts(units, language),
            PartsLabel = string.Join("; ", parts.Select(part => part.Label)),
            Met = row.Units > 0 ? $"{language.Whole(row.UnitsMet)}/{language.Whole(row.Units)}" : "–",
        };
    }

    /// <summary>"8 đơn vị có nhiều kế hoạch cùng kỳ, mỗi đơn vị tính một lần theo kế hoạch do tỉnh giao"; null where nobody has.</summary>
    private static string? ParallelText(IndicatorRow row, Language language) =>
        row.Parallel == 0 ? null
        : row.AssignedBy is { Length: > 0 } by
            ? language.Say(
                $"{language.Whole(row.Parallel)} đơn vị có nhiều kế hoạch cùng kỳ, mỗi đơn vị tính một lần theo kế hoạch do {by} giao",
                $"{language.Whole(row.Parallel)} units have several targets for one period; each counts once, by the one set by {by}"
            )
        : language.Say(
            $"{language.Whole(row.Parallel)} đơn vị có nhiều kế hoạch cùng kỳ, mỗi đơn vị tính một lần theo kế hoạch giao đầu tiên",
            $"{language.Whole(row.Parallel)} units have several targets for one period; each counts once, by the one set first"
        );
}
