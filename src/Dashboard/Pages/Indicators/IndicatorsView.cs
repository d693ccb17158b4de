using ThiDua.Dashboard.Charts;
using ThiDua.Metrics.Indicators;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Indicators;

/// <summary>All indicators with targets in a year (danh sách chỉ tiêu).</summary>
public sealed record IndicatorsView
{
    public required string Title { get; init; }

    public required string Sub { get; init; }

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
            Title = language.Say(
                $"{language.Whole(indicators.Count)} chỉ tiêu được giao trong năm {frame.YearText}",
                $"{language.Whole(indicators.Count)} indicators with targets in {frame.YearText}"
            ),
            Sub = language.Say(
                "Trạng thái của toàn tỉnh (nếu có giao) và của từng đơn vị",
                "The state of the whole, where it has a target, and of the units"
            ),
            Lines = [.. indicators.Select(row => LineOf(row, whole, states, frame))],
        };
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
        var parts = StateBar.Of([.. states.Where(state => string.Equals(state.Indicator, row.Code, StringComparison.Ordinal))], language);
        return new Line
        {
            Name = row.Name,
            Link = frame.Link("/chi-tieu/" + Uri.EscapeDataString(row.Code)),
            Detail = row.UnitOfMeasure,
            State = own?.State,
            Attainment = own?.Attainment is { } reached ? language.Percent(reached) : "",
            Parts = parts,
            PartsLabel = string.Join("; ", parts.Select(part => part.Label)),
            Met = row.Units > 0 ? $"{language.Whole(row.UnitsMet)}/{language.Whole(row.Units)}" : "–",
        };
    }
}
