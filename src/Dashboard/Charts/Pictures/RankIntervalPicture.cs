using ThiDua.Dashboard.Charts.Options;
using ThiDua.Dashboard.Pages;
using ThiDua.Dashboard.Text;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Charts.Pictures;

/// <summary>How firm each place is (khoảng hạng): a dot for the rank, a bar from the best to the worst that is likely.</summary>
public static class RankIntervalPicture
{
    public const string Key = "khoang-hang";

    /// <summary>Null where no intervals were drawn.</summary>
    public static Picture? Of(IReadOnlyList<LeagueRow> standings, Language language)
    {
        ArgumentNullException.ThrowIfNull(standings);
        ArgumentNullException.ThrowIfNull(language);
        var rows = standings.Where(row => row is { Rank: not null, RankBest: not null, RankWorst: not null }).OrderBy(row => row.Position).ToList();
        if (rows.Count < 2)
        {
            return null;
        }
        var places = rows.Max(row => Math.Max(row.RankWorst!.Value, row.Rank!.Value));
        return new Picture
        {
            Key = Key,
            Title = TitleOf(rows, language),
            Sub = language.Say(
                "Chấm là hạng; thanh ngang là khoảng hạng khi trọng số dao động ±25 % (90 % trường hợp)",
                "The dot is the rank, the bar where it may lie when weights vary by ±25% (90% of draws)"
            ),
            Height = (rows.Count * 28) + 44,
            Option = new ChartOption
            {
                Grid = new ChartGrid(190, 22, 8, 32),
                XAxis = ChartAxis.Ranks(places),
                YAxis = ChartAxis.Names([.. rows.Select(row => row.Name)], inverse: true),
                Series =
                [
                    Bars("from", [.. rows.Select((row, at) => new ChartPoint { Value = [row.RankBest - 0.12, at] })]) with
                    {
                        ItemStyle = new ChartFill { Color = "transparent" },
                        Silent = true,
                    },
                    Bars("to", [.. rows.Select((row, at) => Point(row, row.RankWorst!.Value - row.RankBest!.Value + 0.24, at, language))]) with
                    {
                        ItemStyle = new ChartFill { Color = "var(--s2)", BorderRadius = 4 },
                    },
                    new ChartSeries
                    {
                        Type = "scatter",
                        Name = language.Say("Hạng", "Rank"),
                        Symbol = "circle",
                        SymbolSize = 13,
                        Z = 4,
                        ItemStyle = new ChartFill { Color = "var(--s1)", BorderColor = "var(--paper)", BorderWidth = 2 },
                        Data = [.. rows.Select((row, at) => Point(row, row.Rank!.Value, at, language) with { Tip = null })],
                    },
                ],
            },
            Table = new FigureTable(
                [
                    new(language.Say("Đơn vị", "Unit")),
                    new(language.Say("Hạng", "Rank"), IsNumber: true),
                    new(language.Say("Tốt nhất", "Best"), IsNumber: true),
                    new(language.Say("Kém nhất", "Worst"), IsNumber: true),
                    new(language.Say("Đọc là", "In words")),
                ],
                [
                    .. rows.Select(row => new FigureRow(
                        row.Unit,
                        [
                            new FigureCell(row.Name),
                            FigureCell.Of(row.Rank, 0, language),
                            FigureCell.Of(row.RankBest, 0, language),
                            FigureCell.Of(row.RankWorst, 0, language),
                            new FigureCell(Sentence(row, language)),
                        ]
                    )),
                ]
            ),
        };
    }

    /// <summary>True in every case: the places that nobody can swear to are counted, the first ones named.</summary>
    private static string TitleOf(List<LeagueRow> rows, Language language)
    {
        var open = rows.TakeWhile(row => row.RankBest == 1).ToList();
        if (open.Count is 2 or 3)
        {
            var names = language.List([.. open.Select(row => row.Name)]);
            return language.Say($"{names} đều có thể đứng đầu", $"{names} may each come first");
        }
        if (open.Count > 3)
        {
            return Language.Sentence(
                language.Say($"{language.Count(open.Count)} đơn vị đều có thể đứng đầu", $"{language.Count(open.Count)} units may each come first")
            );
        }
        var movable = rows.Count(row => row.RankBest != row.RankWorst);
        var first = rows[0] is { Rank: 1, RankWorst: 1 } leader ? leader : null;
        return (first, movable) switch
        {
            (_, 0) => language.Say(
                $"Cả {language.Count(rows.Count)} vị trí đều vững khi trọng số dao động",
                $"All {language.Count(rows.Count)} places hold when weights vary"
            ),
            ({ } sure, _) => language.Say(
                $"{sure.Name} chắc hạng 1; {language.Count(movable)} đơn vị còn có thể đổi hạng",
                $"{sure.Name} is sure of rank 1; {language.Count(movable)} {(movable == 1 ? "unit" : "units")} may still change places"
            ),
            _ => Language.Sentence(
                language.Say(
                    $"{language.Count(movable)} trong {language.Count(rows.Count)} đơn vị có thể đổi hạng",
                    $"{language.Count(movable)} of {language.Count(rows.Count)} units may change places"
                )
            ),
        };
    }

    private static ChartSeries Bars(string name, IReadOnlyList<ChartPoint> data) =>
        new()
        {
            Type = "bar",
            Name = name,
            Stack = "interval",
            BarWidth = 7,
            Data = data,
        };

    private static ChartPoint Point(LeagueRow row, double value, int at, Language language) =>
        new()
        {
            Value = [value, at],
            Unit = row.Unit,
            Tip =
            [
                row.Name,
                Sentence(row, language),
                .. row.TotalShown is { } total ? new[] { language.Shown(total) + language.Say(" điểm", " points") } : [],
            ],
        };

    private static string Sentence(LeagueRow row, Language language) => RankWords.Interval(row.Rank, row.RankBest, row.RankWorst, language) ?? "";
}
