using ThiDua.Dashboard.Charts.Options;
using ThiDua.Dashboard.Pages;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Charts.Pictures;

/// <summary>Units side by side by attainment (các đơn vị cạnh nhau): a stem, and at its end the shape and colour of the state.</summary>
public static class UnitsPicture
{
    public const string Key = "cac-don-vi";

    /// <summary>Beyond this many the units stand upright without names; pointing names them.</summary>
    private const int MostNamed = 40;

    /// <param name="units">One target a unit, best first.</param>
    public static Picture? Of(IReadOnlyList<TargetRow> units, Language language)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(language);
        var rows = units.Where(row => row is { Attainment: not null, Unit: not null }).ToList();
        if (rows.Count < 2)
        {
            return null;
        }
        var upright = rows.Count > MostNamed;
        var names = ChartAxis.Names([.. rows.Select(row => row.UnitName ?? row.Unit!)], inverse: !upright);
        var scale = ChartAxis.Shares(rows.Min(row => row.Attainment!.Value) * 100, rows.Max(row => row.Attainment!.Value) * 100);
        return new Picture
        {
            Key = Key,
            Title = TitleOf(rows, language),
            Sub = language.Say("Phần trăm kế hoạch của từng đơn vị; vạch đứt là 100 %", "Percent of each unit's own target; the dashed line is 100%"),
            Height = upright ? 300 : (rows.Count * 24) + 44,
            Suffix = language.IsEnglish ? "%" : "\u00A0%",
            Option = new ChartOption
            {
                Grid = upright ? new ChartGrid(54, 16, 12, 12) : new ChartGrid(190, 34, 8, 32),
                XAxis = upright ? names with { AxisLabel = names.AxisLabel with { Show = false } } : scale,
                YAxis = upright ? scale : names,
                Series =
                [
                    new ChartSeries
                    {
                        Type = "bar",
                        Name = "stem",
                        BarWidth = 3,
                        Silent = true,
                        Data = [.. rows.Select((row, at) => Point(row, at, upright, language) with { Tip = null, ItemStyle = Fill(row) })],
                    },
                    Whole(rows.Count, upright, language),
                    new ChartSeries
                    {
                        Type = "scatter",
                        Name = language.Say("Tỷ lệ hoàn thành", "Attainment"),
                        SymbolSize = upright ? 9 : 13,
                        Z = 5,
                        Data = [.. rows.Select((row, at) => Point(row, at, upright, language) with { ItemStyle = Fill(row), Symbol = Symbol(row.State) })],
                    },
                ],
            },
            Legend =
            [
                .. StateWords
                    .All.Where(state => rows.Exists(row => row.State == state))
                    .Select(state => new PictureKey(StateWords.Class(state), StateWords.Shape(state), StateWords.Word(state, language))),
            ],
            Table = TableOf(units, language),
        };
    }

    /// <summary>Who is furthest from the target; that all are there, where they are.</summary>
    private static string TitleOf(List<TargetRow> rows, Language language)
    {
        var behind = rows.Where(row => row.State is not (AttainmentState.Exceeded or AttainmentState.Met) && row.Attainment < 1)
            .OrderBy(row => row.Attainment)
            .ToList();
        if (behind.Count == 0)
        {
            return language.Say($"Cả {language.Count(rows.Count)} đơn vị đạt hoặc vượt kế hoạch", $"All {language.Count(rows.Count)} units met or exceeded the target");
        }
        var first = behind[0];
        var share = language.Percent(first.Attainment!.Value);
        return behind.Count == 1
            ? language.Say(
                $"Chỉ còn {Name(first)} chưa đạt, mới bằng {share} kế hoạch",
                $"Only {Name(first)} is short of the target, at {share}"
            )
            : language.Say(
                $"{Name(first)} và {Name(behind[1])} còn xa kế hoạch nhất",
                $"{Name(first)} and {Name(behind[1])} are furthest from the target"
            );
    }

    private static FigureTable TableOf(IReadOnlyList<TargetRow> units, Language language)
    {
        var decimals = units.Max(TargetWords.Decimals);
        return new FigureTable(
            [
                new(language.Say("Đơn vị", "Unit")),
                new(language.Say("Thực hiện", "Actual"), IsNumber: true),
                new(language.Say("Kế hoạch", "Target"), IsNumber: true),
                new(language.Say("Hoàn thành (%)", "Attained (%)"), IsNumber: true),
                new(language.Say("Trạng thái", "State")),
            ],
            [
                .. units.Select(row => new FigureRow(
                    row.Unit,
                    [
                        new FigureCell(row.UnitName ?? row.Unit ?? ""),
                        FigureCell.Of(row.Actual, decimals, language),
                        FigureCell.Of(row.Target, decimals, language),
                        FigureCell.Percent(row.Attainment, language),
                        new FigureCell(StateWords.Word(row.State, language)),
                    ]
                )),
            ]
        );
    }

    private static ChartPoint Point(TargetRow row, int at, bool upright, Language language)
    {
        var length = row.Attainment!.Value * 100;
        var decimals = TargetWords.Decimals(row);
        var measure = TargetWords.Measure(row, language);
        return new ChartPoint
        {
            Value = upright ? [at, length] : [length, at],
            Unit = row.Unit,
            Tip =
            [
                Name(row),
                $"{StateWords.Shape(row.State)} {StateWords.Word(row.State, language)}, {language.Percent(row.Attainment.Value)}",
                .. row is { Actual: { } actual, Target: { } target }
                    ? new[]
                    {
                        language.Say(
                            $"{language.Number(actual, decimals)} trên {language.Number(target, decimals)} {measure}",
                            $"{language.Number(actual, decimals)} of {language.Number(target, decimals)} {measure}"
                        ),
                    }
                    : [],
            ],
        };
    }

    private static ChartSeries Whole(int units, bool upright, Language language) =>
        new()
        {
            Type = "line",
            Name = language.Say("Kế hoạch", "Target"),
            Symbol = "none",
            Silent = true,
            Z = 3,
            LineStyle = new ChartLine { Color = "var(--ink)", Width = 1.5, Type = "dashed" },
            Data = [.. Enumerable.Range(0, units).Select(at => new ChartPoint { Value = upright ? [at, 100] : [100, at] })],
        };

    private static ChartFill Fill(TargetRow row) => new() { Color = $"var(--{StateWords.Class(row.State)})" };

    /// <summary>The shapes of <see cref="StateWords"/> as the drawing library knows them.</summary>
    private static string Symbol(AttainmentState state) =>
        state switch
        {
            AttainmentState.Exceeded => "triangle",
            AttainmentState.Met => "circle",
            AttainmentState.OnTrack => "emptyDiamond",
            AttainmentState.AtRisk => "diamond",
            AttainmentState.Missed => "path://M0 0 L10 0 L5 9 Z",
            AttainmentState.NoData => "emptyCircle",
            AttainmentState.NotAssigned => "emptyCircle",
        };

    private static string Name(TargetRow row) => row.UnitName ?? row.Unit ?? "";
}
