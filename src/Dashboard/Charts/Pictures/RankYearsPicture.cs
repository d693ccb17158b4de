using System.Globalization;
using ThiDua.Dashboard.Charts.Options;
using ThiDua.Dashboard.Text;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Charts.Pictures;

/// <summary>Ranks of a bloc's members over the years (hạng qua các năm), one line a unit.</summary>
public static class RankYearsPicture
{
    public const string Key = "qua-cac-nam";

    /// <param name="year">The year of the page; later ones are left out.</param>
    /// <returns>Null with fewer than two years that rank a unit in common.</returns>
    public static Picture? Of(IReadOnlyList<HistoryRow> history, int year, Language language)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(language);
        var ranked = history.Where(row => row.Rank is not null && row.Year <= year).ToList();
        var years = ranked.Select(row => row.Year).Distinct().Order().ToList();
        var units = ranked
            .GroupBy(row => row.Unit, StringComparer.Ordinal)
            .Select(group => new Course(group.Key, group.MaxBy(row => row.Year)!.Name, group.ToDictionary(row => row.Year, row => row.Rank!.Value)))
            .OrderBy(course => course.Ranks.GetValueOrDefault(years[^1], int.MaxValue))
            .ThenBy(course => course.Unit, StringComparer.Ordinal)
            .ToList();
        if (years.Count < 2 || !units.Exists(course => course.Ranks.Count > 1))
        {
            return null;
        }
        var places = ranked.Max(row => row.Rank!.Value);
        return new Picture
        {
            Key = Key,
            Title = TitleOf(units, years, language),
            Sub = language.Say("Hạng trong khối qua các năm; hạng 1 ở trên cùng", "Rank in the bloc by year; rank 1 on top"),
            Height = Math.Clamp(places * 26, 160, 520) + 48,
            Option = new ChartOption
            {
                Grid = new ChartGrid(34, 190, 14, 30),
                XAxis = ChartAxis.Names([.. years.Select(Text)]) with { BoundaryGap = false },
                YAxis = ChartAxis.Ranks(places) with { Inverse = true },
                Series = [.. units.Select(course => Line(course, years, language))],
            },
            Table = new FigureTable(
                [new(language.Say("Đơn vị", "Unit")), .. years.Select(at => new FigureColumn(Text(at), IsNumber: true))],
                [
                    .. units.Select(course => new FigureRow(
                        course.Unit,
                        [
                            new FigureCell(course.Name),
                            .. years.Select(at => FigureCell.Of(course.Ranks.TryGetValue(at, out var rank) ? rank : null, 0, language)),
                        ]
                    )),
                ]
            ),
        };
    }

    /// <summary>Who moved furthest between the last two years.</summary>
    private static string TitleOf(List<Course> units, List<int> years, Language language)
    {
        var (before, now) = (years[^2], years[^1]);
        var moves = units
            .Where(course => course.Ranks.ContainsKey(before) && course.Ranks.ContainsKey(now))
            .Select(course => (course.Name, Up: course.Ranks[before] - course.Ranks[now]))
            .ToList();
        var best = moves.Where(move => move.Up > 0).OrderByDescending(move => move.Up).FirstOrDefault();
        var worst = moves.Where(move => move.Up < 0).OrderBy(move => move.Up).FirstOrDefault();
        var parts = new List<string>();
        if (best.Up > 0)
        {
            parts.Add(language.Say($"{best.Name} lên {language.Count(best.Up)} bậc", $"{best.Name} rose by {language.Count(best.Up)}"));
        }
        if (worst.Up < 0)
        {
            parts.Add(language.Say($"{worst.Name} xuống {language.Count(-worst.Up)} bậc", $"{worst.Name} fell by {language.Count(-worst.Up)}"));
        }
        return parts.Count == 0
            ? language.Say($"Không đơn vị nào đổi hạng so với năm {Text(before)}", $"Nobody changed places since {Text(before)}")
            : string.Join(", ", parts) + language.Say($" so với năm {Text(before)}", $" since {Text(before)}");
    }

    private static ChartSeries Line(Course course, List<int> years, Language language) =>
        new()
        {
            Type = "line",
            Name = course.Name,
            Unit = course.Unit,
            Symbol = "circle",
            SymbolSize = 9,
            ItemStyle = new ChartFill { Color = "var(--s1)", BorderColor = "var(--paper)", BorderWidth = 1.5 },
            LineStyle = new ChartLine { Color = "var(--s2)", Width = 2 },
            EndLabel = new ChartLabel
            {
                Color = "var(--ink)",
                FontSize = 13,
                Formatter = "{a}",
                Distance = 8,
            },
            Data =
            [
                .. years.Select(
                    (at, index) =>
                        course.Ranks.TryGetValue(at, out var rank)
                            ? new ChartPoint
                            {
                                Value = [index, rank],
                                Unit = course.Unit,
                                Tip = [course.Name, language.Say($"{Text(at)}: hạng {language.Whole(rank)}", $"{Text(at)}: rank {language.Whole(rank)}")],
                            }
                            : new ChartPoint { Value = [index, null] }
                ),
            ],
        };

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private sealed record Course(string Unit, string Name, Dictionary<int, int> Ranks);
}
