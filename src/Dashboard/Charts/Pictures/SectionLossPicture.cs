using System.Globalization;
using ThiDua.Dashboard.Charts.Options;
using ThiDua.Dashboard.Pages;
using ThiDua.Dashboard.Text;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Charts.Pictures;

/// <summary>
/// Where each member lost its points (điểm còn thiếu theo mục): sections stacked from the maximum downwards, penalties
/// last, bonuses to the left. Totals of a good bloc differ by a few points in a hundred; what is missing differs by much more.
/// </summary>
public static class SectionLossPicture
{
    public const string Key = "diem-thieu";

    private const int Colours = 6;

    /// <summary>Null where the total is not the plain sum of the sections: losses would not add up.</summary>
    public static Picture? Of(IReadOnlyList<LeagueRow> standings, IReadOnlyList<PointsRow> points, Language language)
    {
        ArgumentNullException.ThrowIfNull(standings);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(language);
        var sections = ScoreCardShape.Of(points).Sections;
        var byUnit = points.ToLookup(row => row.Unit, StringComparer.Ordinal);
        var rows = standings
            .Where(row => row is { Rank: not null, Total: not null })
            .OrderBy(row => row.Position)
            .Select(row => new Member(row, LossesOf(byUnit[row.Unit], sections)))
            .ToList();
        if (rows.Count < 2 || sections.Count < 2 || rows.Exists(row => !row.AddsUp(sections)))
        {
            return null;
        }
        var hasBonus = rows.Exists(row => row.Row.Bonus != 0);
        var hasPenalty = rows.Exists(row => row.Row.Penalty != 0);
        return new Picture
        {
            Key = Key,
            Title = TitleOf(rows, sections, language),
            Sub = language.Say(
                "Điểm còn thiếu so với điểm chuẩn của từng mục; thanh ngắn là tốt"
                    + (hasBonus ? "; điểm thưởng nằm bên trái vạch 0" : ""),
                "Points short of each section's maximum; short is good" + (hasBonus ? "; bonuses lie left of 0" : "")
            ),
            Height = (rows.Count * 28) + 44,
            Option = new ChartOption
            {
                Grid = new ChartGrid(190, 22, 8, 32),
                XAxis = ChartAxis.Scale(),
                YAxis = ChartAxis.Names([.. rows.Select(row => row.Row.Name)], inverse: true),
                Series =
                [
                    .. sections.Select(
                        (section, index) => Bars($"{section.Criterion} {section.Title}", Colour(index), rows, row => (double)row.Losses[index]!.Value, language)
                    ),
                    .. hasPenalty
                        ? new[]
                        {
                            Bars(language.Say("Điểm trừ", "Penalty"), "penalty", rows, row => (double)row.Row.Penalty, language),
                        }
                        : [],
                    .. hasBonus
                        ? new[] { Bars(language.Say("Điểm thưởng", "Bonus"), "bonus", rows, row => -(double)row.Row.Bonus, language) }
                        : [],
                ],
            },
            Legend =
            [
                .. sections.Select((section, index) => new PictureKey(Colour(index), "", $"{section.Criterion} {section.Title}")),
                .. hasPenalty ? new[] { new PictureKey("penalty", "", language.Say("Trừ", "Penalty")) } : [],
                .. hasBonus ? new[] { new PictureKey("bonus", "", language.Say("Thưởng", "Bonus")) } : [],
            ],
            Table = TableOf(rows, sections, hasBonus, hasPenalty, language),
        };
    }

    /// <summary>The section that spreads the members most.</summary>
    private static string TitleOf(List<Member> rows, IReadOnlyList<PointsRow> sections, Language language)
    {
        var spreads = sections
            .Select(
                (section, index) =>
                    (Section: section, Low: rows.Min(row => row.Losses[index]!.Value), High: rows.Max(row => row.Losses[index]!.Value))
            )
            .ToList();
        var (widest, low, high) = spreads.MaxBy(entry => entry.High - entry.Low);
        return high - low < 0.005m
            ? language.Say("Không mục nào phân biệt các đơn vị", "No section tells the units apart")
            : language.Say(
                $"Mục {widest.Criterion} phân biệt các đơn vị nhiều nhất: thiếu từ {language.Points(low)} đến {language.Points(high)} điểm",
                $"Section {widest.Criterion} tells the units apart most: {language.Points(low)} to {language.Points(high)} points short"
            );
    }

    private static FigureTable TableOf(List<Member> rows, IReadOnlyList<PointsRow> sections, bool hasBonus, bool hasPenalty, Language language) =>
        new(
            [
                new(language.Say("Đơn vị", "Unit")),
                .. sections.Select(section => new FigureColumn(
                    language.Say($"Thiếu ở mục {section.Criterion} ({language.Number(section.Maximum)})", $"Short in {section.Criterion} ({language.Number(section.Maximum)})"),
                    IsNumber: true
                )),
                .. hasPenalty ? new[] { new FigureColumn(language.Say("Trừ", "Penalty"), IsNumber: true) } : [],
                .. hasBonus ? new[] { new FigureColumn(language.Say("Thưởng", "Bonus"), IsNumber: true) } : [],
                new(language.Say("Tổng điểm", "Total"), IsNumber: true),
            ],
            [
                .. rows.Select(row => new FigureRow(
                    row.Row.Unit,
                    [
                        new FigureCell(row.Row.Name),
                        .. row.Losses.Select(loss => FigureCell.Of(loss, 2, language)),
                        .. hasPenalty ? new[] { FigureCell.Of(row.Row.Penalty, 2, language) } : [],
                        .. hasBonus ? new[] { FigureCell.Of(row.Row.Bonus, 2, language) } : [],
                        FigureCell.Of(row.Row.Total, 2, language),
                    ]
                )),
            ]
        );

    private static ChartSeries Bars(string name, string colour, List<Member> rows, Func<Member, double> length, Language language) =>
        new()
        {
            Type = "bar",
            Name = name,
            Stack = "loss",
            BarWidth = 16,
            ItemStyle = colour is "penalty"
                ? new ChartFill { Color = "var(--paper)", BorderColor = "var(--penalty)", BorderWidth = 1.5, BorderType = "dashed" }
                : new ChartFill { Color = $"var(--{colour})", BorderColor = "var(--paper)", BorderWidth = 1 },
            Data =
            [
                .. rows.Select(
                    (row, at) =>
                        new ChartPoint
                        {
                            // Nothing is drawn for nothing: an edge of its own would look like a loss.
                            Value = [Math.Abs(length(row)) < 0.005 ? null : length(row), at],
                            Unit = row.Row.Unit,
                            // No stop where nothing is drawn.
                            Tip = Math.Abs(length(row)) < 0.005 ? null : [row.Row.Name, $"{name}: {language.Signed(-(decimal)length(row), 2)}"],
                        }
                ),
            ],
        };

    private static List<decimal?> LossesOf(IEnumerable<PointsRow> own, IReadOnlyList<PointsRow> sections)
    {
        var byCode = own.ToDictionary(row => row.Criterion, StringComparer.Ordinal);
        return [.. sections.Select(section => byCode.TryGetValue(section.Criterion, out var row) && row.Points is { } got ? section.Maximum - got : (decimal?)null)];
    }

    private static string Colour(int index) => "s" + ((index % Colours) + 1).ToString(CultureInfo.InvariantCulture);

    private sealed record Member(LeagueRow Row, List<decimal?> Losses)
    {
        /// <summary>Maxima less losses, bonuses and penalties once, give the total.</summary>
        internal bool AddsUp(IReadOnlyList<PointsRow> sections) =>
            Losses.TrueForAll(loss => loss is not null)
            && Math.Abs(sections.Sum(section => section.Maximum) - Losses.Sum(loss => loss!.Value) + Row.Bonus - Row.Penalty - Row.Total!.Value) < 0.01m;
    }
}
