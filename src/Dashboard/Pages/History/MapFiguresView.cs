using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Units;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.History;

/// <summary>Figures as they were reported in one map and as they come out in another, side by side (số liệu qua lần đổi địa giới).</summary>
public sealed record MapFiguresView(IReadOnlyList<MapFiguresView.Line> Lines, bool HasEstimates)
{
    /// <summary>One figure in both maps.</summary>
    /// <param name="Head">The indicator on a unit's page, the unit on an indicator's.</param>
    /// <param name="Value">Null where it cannot be told; the tag says why in a word and the words below in a sentence.</param>
    public sealed record Line(string Head, string? HeadLink, string Period, IReadOnlyList<Reported> Reports, string? Value, string? Tag, string How);

    /// <summary>What one unit reported then.</summary>
    public sealed record Reported(string Unit, string UnitLink, string Value, SourceText? Source);

    /// <summary>Of each indicator and year the span from New Year that reaches farthest, latest year first.</summary>
    public static MapFiguresView OfUnit(IReadOnlyList<RestatedRow> rows, IReadOnlyList<RestatedPartRow> parts, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(frame);
        return Of(Farthest(rows), parts, row => (row.IndicatorName + ", " + row.UnitOfMeasure, null), frame);
    }

    /// <summary>The same of one indicator in one year, unit by unit; one map's units at a time.</summary>
    public static MapFiguresView OfIndicator(IReadOnlyList<RestatedRow> rows, IReadOnlyList<RestatedPartRow> parts, bool oldMap, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(frame);
        return Of(
            Farthest([.. rows.Where(row => row.IsOfOldMap == oldMap)]),
            parts,
            row => (row.UnitName, frame.Link("/don-vi/" + Uri.EscapeDataString(row.Unit))),
            frame
        );
    }

    private static IEnumerable<RestatedRow> Farthest(IReadOnlyList<RestatedRow> rows) =>
        rows.Select(row => (Row: row, Period: Metrics.Periods.Period.TryParse(row.Period, out var period) ? period : default))
            .GroupBy(entry => (entry.Row.Unit, entry.Row.Indicator, entry.Period.Year))
            .Select(group => group.OrderByDescending(entry => entry.Period.LastMonth).ThenBy(entry => entry.Period.FirstMonth).First().Row);

    private static MapFiguresView Of(
        IEnumerable<RestatedRow> rows,
        IReadOnlyList<RestatedPartRow> parts,
        Func<RestatedRow, (string Head, string? Link)> head,
        PageFrame frame
    )
    {
        var reported = parts.ToLookup(part => (part.Unit, part.Indicator, part.Period));
        List<Line> lines = [];
        foreach (var row in rows)
        {
            var (name, link) = head(row);
            lines.Add(
                new Line(
                    name,
                    link,
                    Language.Sentence(frame.Language.PeriodName(row.Period)),
                    [.. Told(row, [.. reported[(row.Unit, row.Indicator, row.Period)]], frame)],
                    row.Value is { } value ? frame.Language.Number(value, Language.Decimals(value, 2)) : null,
                    Word(row.State, frame.Language),
                    frame.Language.Pick(row.How, row.HowEnglish) ?? ""
                )
            );
        }
        return new MapFiguresView(lines, lines.Exists(line => line.Tag is not null && line.Value is not null));
    }

    /// <summary>The last of each unit's own figures; numerators and denominators stand in the arithmetic.</summary>
    private static IEnumerable<Reported> Told(RestatedRow row, List<RestatedPartRow> parts, PageFrame frame)
    {
        var own = parts.Where(part => string.Equals(part.PartIndicator, row.Indicator, StringComparison.Ordinal)).ToList();
        var shown = own.Count > 0 ? own : parts;
        var decimals = shown.Count == 0 ? 0 : shown.Max(part => Language.Decimals(part.Value, 2));
        return shown
            .GroupBy(part => (part.PartUnit, part.PartIndicator))
            .Select(group => group.Last())
            .Select(part => new Reported(
                own.Count > 0 ? part.PartUnitName : $"{part.PartUnitName}, {Language.Inside(part.PartIndicatorName)}",
                frame.Link("/don-vi/" + Uri.EscapeDataString(part.PartUnit)),
                frame.Language.Number(part.Value, decimals),
                SourceText.Of(part.Place, part.Document, frame)
            ));
    }

    private static string? Word(RestatedState state, Language language) =>
        state switch
        {
            RestatedState.Whole => null,
            RestatedState.Shared => language.Say("ước theo tỷ phần", "by share, an estimate"),
            RestatedState.NotSeparable => language.Say("không tách được", "cannot be parted"),
            RestatedState.NotCombinable => language.Say("không gộp được", "not combinable"),
            RestatedState.Missing => language.Say("thiếu số liệu", "figures missing"),
        };
}
