using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ThiDua.Dashboard.Charts.Pictures;
using ThiDua.Dashboard.Tests.Fixtures;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Scoring;
using ThiDua.TestKit;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Tests.Charts;

/// <summary>What is drawn, said and downloaded, without HTML.</summary>
public sealed class PictureTests
{
    private static readonly Language Vi = Language.Vietnamese;

    [Fact]
    public void Intervals_TheBarRunsFromBestToWorst_AndTheTableSaysTheSentence()
    {
        var picture = RankIntervalPicture.Of(
            [MadeRows.Standing("A", 1, 96m, 0, 1, 1), MadeRows.Standing("B", 2, 95m, 1, 2, 3), MadeRows.Standing("C", 3, 94m, 2, 2, 3)],
            Vi
        )!;
        Assert.Equal("A chắc hạng 1; hai đơn vị còn có thể đổi hạng", picture.Title);
        var (from, to) = (picture.Option.Series[0].Data[1].Value, picture.Option.Series[1].Data[1].Value);
        Assert.Equal(2, from[0]!.Value, 0.2);
        Assert.Equal(3, from[0]!.Value + to[0]!.Value, 0.2);
        Assert.Equal("Hạng 2 (có thể từ 2 đến 3)", picture.Table.Rows[1].Cells[4].Text);
        Assert.Equal(["B", "Hạng 2 (có thể từ 2 đến 3)", "95,00 điểm"], picture.Option.Series[1].Data[1].Tip!);
    }

    [Theory]
    [InlineData("1-1 2-2", "Cả hai vị trí đều vững khi trọng số dao động")]
    [InlineData("1-2 1-2", "A và B đều có thể đứng đầu")]
    [InlineData("1-4 1-4 1-4 1-4", "Bốn đơn vị đều có thể đứng đầu")]
    [InlineData("1-2 2-2", "Một trong hai đơn vị có thể đổi hạng")]
    public void Intervals_TheTitleIsTrue(string intervals, string title)
    {
        var rows = intervals.Split(' ').Select((text, at) => MadeRows.Standing("" + (char)('A' + at), at + 1, 90 - at, at, text[0] - '0', text[2] - '0')).ToList();
        Assert.Equal(title, RankIntervalPicture.Of(rows, Vi)!.Title);
    }

    [Fact]
    public void Intervals_NoneDrawn_NoPicture() => Assert.Null(RankIntervalPicture.Of([MadeRows.Standing("A", 1, 96m, 0), MadeRows.Standing("B", 2, 95m, 1)], Vi));

    [Fact]
    public void Losses_MaximaLessLossesBonusAndPenalty_GiveTheTotal()
    {
        var picture = SectionLossPicture.Of(
            [Member("A", 1, 26m, 25m, 1m, 0m), Member("B", 2, 19m, 20m, 0m, 1m)],
            [.. Points("A", 16, 9), .. Points("B", 12, 8)],
            Vi
        )!;
        Assert.Equal("Mục I phân biệt các đơn vị nhiều nhất: thiếu từ 4,00 đến 8,00 điểm", picture.Title);
        Assert.Equal(["A", "4,00", "1,00", "0,00", "1,00", "26,00"], picture.Table.Rows[0].Cells.Select(cell => cell.Text));
        // Drawn: losses to the right, a bonus to the left; where there is nothing, no stop for the keys.
        Assert.Equal([4.0, 1.0, null, -1.0], picture.Option.Series.Select(series => series.Data[0].Value[0]));
        Assert.Null(picture.Option.Series[2].Data[0].Tip);
        Assert.Equal(["B", "Điểm trừ: −1,00"], picture.Option.Series[2].Data[1].Tip!);
    }

    [Fact]
    public void Losses_WhereSectionsDoNotAddUp_AreNotDrawn() =>
        Assert.Null(SectionLossPicture.Of([Member("A", 1, 30m, 30m, 0, 0), Member("B", 2, 20m, 20m, 0, 0)], [.. Points("A", 16, 9), .. Points("B", 12, 8)], Vi));

    [Fact]
    public void Years_WhoMovedFurthest_AndALineAUnit()
    {
        HistoryRow[] history = [Year(2024, "A", 3), Year(2024, "B", 1), Year(2024, "C", 2), Year(2025, "A", 1), Year(2025, "B", 3), Year(2025, "C", 2), Year(2026, "A", 3)];
        var picture = RankYearsPicture.Of(history, 2025, Vi)!;
        Assert.Equal("A lên hai bậc, B xuống hai bậc so với năm 2024", picture.Title);
        Assert.Equal(["A", "C", "B"], picture.Option.Series.Select(series => series.Unit));
        Assert.Equal([3.0, 1.0], picture.Option.Series[0].Data.Select(point => point.Value[1]!.Value));
        Assert.True(picture.Option.YAxis.Inverse);
        Assert.Null(RankYearsPicture.Of(history, 2024, Vi));
    }

    [Fact]
    public void SideBySide_ShapeAndColourAreTheStates_AndTheTitleNamesTheFurthest()
    {
        var picture = UnitsPicture.Of([Goal("A", AttainmentState.Exceeded, 12m), Goal("B", AttainmentState.Missed, 9m), Goal("C", AttainmentState.Missed, 7m)], Vi)!;
        Assert.Equal("C và B còn xa kế hoạch nhất", picture.Title);
        var marks = picture.Option.Series[2].Data;
        Assert.Equal("triangle", marks[0].Symbol);
        Assert.Equal("var(--missed)", marks[2].ItemStyle!.Color);
        Assert.Equal([120.0, 90.0, 70.0], marks.Select(point => point.Value[0]!.Value));
        Assert.Equal(120m, picture.Table.Rows[0].Cells[3].Number);
        Assert.Equal(["A", "▲ Vượt, 120,0 %", "12 trên 10 %"], marks[0].Tip!.Select(Spaces));
        Assert.Equal(["▲ Vượt", "▼ Chưa đạt"], picture.Legend.Select(entry => $"{entry.Shape} {entry.Word}"));
    }

    [Fact]
    public void SideBySide_AllThere_SaysSo() =>
        Assert.Equal("Cả hai đơn vị đạt hoặc vượt kế hoạch", UnitsPicture.Of([Goal("A", AttainmentState.Met, 10m), Goal("B", AttainmentState.Met, 10m)], Vi)!.Title);

    [Fact]
    public void SideBySide_AProvinceOfUnits_StandsUprightInOneScreen()
    {
        var picture = UnitsPicture.Of([.. Enumerable.Range(0, 150).Select(at => Goal("U" + at, AttainmentState.Missed, 9.9m - (at / 100m)))], Vi)!;
        Assert.InRange(picture.Height, 200, 400);
        Assert.Equal("category", picture.Option.XAxis.Type);
        var first = picture.Option.Series[2].Data[0].Value;
        Assert.Equal(0, first[0]!.Value);
        Assert.Equal(99, first[1]!.Value, 6);
    }

    [Fact]
    public void Path_OneUnit_FollowsLastYearsMonths()
    {
        var picture = Path(
            [Goal("A", AttainmentState.AtRisk, 6m)],
            [Figure("A", "2025-Q1", 2m), Figure("A", "2025-H1", 6m)],
            [Figure("A", "2024-Q1", 2m), Figure("A", "2024-H1", 5m), Figure("A", "2024", 8m)]
        )!;
        Assert.Equal("A: hết tháng 6 đạt 60,0 % kế hoạch năm, chậm hơn tiến độ", Spaces(picture.Title));
        var path = picture.Option.Series[0].Data;
        Assert.Equal([25.0, 62.5, 100.0], new[] { path[2], path[5], path[11] }.Select(point => point.Value[1]!.Value));
        Assert.Null(path[3].Value[1]);
        Assert.Contains("cùng kỳ năm trước", picture.Sub, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_APlanOfTheQuarter_GoesFirst()
    {
        var goal = Goal("A", AttainmentState.OnTrack, 6m);
        var picture = PathPicture.Of(
            [goal],
            [goal, goal with { Period = "2025-Q1", Target = 3m }],
            [Figure("A", "2025-Q1", 2m), Figure("A", "2025-H1", 6m)],
            [Figure("A", "2024-Q1", 2m), Figure("A", "2024", 8m)],
            null,
            Vi
        )!;
        Assert.Equal(30, picture.Option.Series[0].Data[2].Value[1]!.Value, 6);
    }

    [Fact]
    public void Path_TargetsOfTheSecondHalf_RunOverTheirOwnMonths()
    {
        var figures = new[] { Figure("A", "2025-09", 5m), Figure("A", "2025-10", 6m), Figure("B", "2025-09", 4m), Figure("B", "2025-10", 7m) };
        var whole = Goal("A", AttainmentState.Met, 6m) with { Period = "2025-H2" };
        var picture = Path([whole, whole with { Unit = "B", UnitName = "B" }], figures, [])!;
        var path = picture.Option.Series[0].Data.Select(point => point.Value[1]).ToList();
        Assert.All(path.Take(5), Assert.Null);
        Assert.Equal([0.0, 50.0, 100.0], new[] { path[5]!.Value, path[8]!.Value, path[11]!.Value });
        Assert.Contains("từ tháng 7 đến tháng 12", picture.Sub, StringComparison.Ordinal);
        Assert.DoesNotContain("kế hoạch năm", picture.Sub, StringComparison.Ordinal);
        // By October four of six months: A with 60 % is behind, B with 70 % is not.
        Assert.Contains("một trong hai đơn vị chậm hơn tiến độ; A chậm nhất", picture.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_ManyUnits_ThoseBehindAreCounted_TheLastNamed()
    {
        IndicatorFigureRow[] figures = [Figure("A", "2025-01", 1m), Figure("A", "2025-02", 2m), Figure("B", "2025-01", 0.5m), Figure("B", "2025-02", 1m)];
        var picture = Path([Goal("A", AttainmentState.OnTrack, 2m), Goal("B", AttainmentState.Missed, 1m)], figures, [])!;
        Assert.Equal("Hết tháng 2, một trong hai đơn vị chậm hơn tiến độ; B chậm nhất", picture.Title);
        Assert.Equal(["A", "10,0 %", "20,0 %"], picture.Table.Rows[0].Cells.Select(cell => Spaces(cell.Text)));
        Assert.Equal(["A", "B"], picture.Option.Series.Skip(1).Select(series => series.Unit));
    }

    [Fact]
    public void Path_OneFigure_IsNoCourse() => Assert.Null(Path([Goal("A", AttainmentState.Met, 10m)], [Figure("A", "2025", 10m)], []));

    [Fact]
    public void Course_PartsOfAYear_AddUpUntilTheFirstGap() =>
        Assert.Equal(
            [(3, 2m), (6, 5m), (9, 9m)],
            YearCourse.Of(
                [
                    Figure("A", "2025-Q1", 2m, Accumulation.Period),
                    Figure("A", "2025-Q2", 3m, Accumulation.Period),
                    Figure("A", "2025-9M", 9m, Accumulation.Period),
                    Figure("A", "2025-11", 4m, Accumulation.Period),
                ]
            )
        );

    [Fact]
    public void Csv_HoldsTheRowsSeen_NumbersWithAPoint_NoFormula()
    {
        var table = new FigureTable(
            [new("Đơn vị"), new("Điểm", IsNumber: true)],
            [new FigureRow(null, [new FigureCell("=HYPERLINK(\"x\")"), FigureCell.Of(1234.567m, 2, Vi)]), new FigureRow(null, [new FigureCell("A, B"), FigureCell.None])]
        );
        Assert.Equal("\uFEFFĐơn vị,Điểm\r\n\"'=HYPERLINK(\"\"x\"\")\",1234.57\r\n\"A, B\",\r\n", Encoding.UTF8.GetString(FigureCsv.Write(table)));
    }

    [Fact]
    public void Json_CannotEndTheScriptThatHoldsIt()
    {
        var picture = RankIntervalPicture.Of([MadeRows.Standing("</script><b>", 1, 96m, 0, 1, 2), MadeRows.Standing("B", 2, 95m, 1, 1, 2)], Vi)!;
        Assert.DoesNotContain('<', picture.Json());
        using var json = JsonDocument.Parse(picture.Json());
        Assert.Equal("</script><b>", json.RootElement.GetProperty("option").GetProperty("yAxis").GetProperty("data")[0].GetString());
        Assert.False(json.RootElement.GetProperty("option").GetProperty("animation").GetBoolean());
    }

    /// <summary>Marks stand apart from the ground and from the next one in a stack, in both schemes.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Colours_OfSections_AreThreeToOne(int scheme)
    {
        var css = File.ReadAllText(System.IO.Path.Combine(TestPaths.Root, "src", "Dashboard", "Assets", "tokens.css")).Split("prefers-color-scheme: dark")[scheme];
        string[] marks = [.. Enumerable.Range(1, 6).Select(at => Token(css, "s" + at))];
        var paper = Token(css, "paper");
        Assert.All(marks, mark => Assert.True(Contrast(mark, paper) >= 3, $"{mark} on {paper}: {Contrast(mark, paper):0.00}"));
        Assert.All(marks.Zip(marks.Skip(1)), pair => Assert.True(Contrast(pair.First, pair.Second) >= 3, $"{pair}: {Contrast(pair.First, pair.Second):0.00}"));
    }

    private static string Token(string css, string name) => Regex.Match(css, $"--{name}: #([0-9a-f]+);", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;

    private static double Contrast(string one, string other)
    {
        var (low, high) = (Math.Min(Light(one), Light(other)), Math.Max(Light(one), Light(other)));
        return (high + 0.05) / (low + 0.05);
    }

    /// <summary>Relative luminance as WCAG 2 defines it.</summary>
    private static double Light(string hex)
    {
        var full = hex.Length == 3 ? string.Concat(hex.Select(digit => new string(digit, 2))) : hex;
        double Part(int at)
        {
            var value = Convert.ToInt32(full.Substring(at, 2), 16) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }

    private static Picture? Path(TargetRow[] goals, IndicatorFigureRow[] figures, IndicatorFigureRow[] before) => PathPicture.Of(goals, goals, figures, before, null, Vi);

    private static TargetRow Goal(string unit, AttainmentState state, decimal actual) =>
        MadeRows.Target("Thu ngân sách", state, 10m, actual) with
        {
            Unit = unit,
            UnitName = unit,
        };

    private static IndicatorFigureRow Figure(string unit, string period, decimal value, Accumulation how = Accumulation.Cumulative) => new(unit, period, value, how);

    private static HistoryRow Year(int year, string unit, int rank) => new(year, "k", "Khối K", unit, unit, rank, 3, "90.00");

    private static LeagueRow Member(string unit, int rank, decimal total, decimal points, decimal bonus, decimal penalty) =>
        MadeRows.Standing(unit, rank, total, rank - 1) with
        {
            Base = points,
            Bonus = bonus,
            Penalty = penalty,
        };

    private static PointsRow[] Points(string unit, decimal first, decimal second) =>
        [Point(unit, "k", null, CriterionKind.Node, 30, first + second, 0), Point(unit, "I", "k", CriterionKind.Node, 20, first, 1), Point(unit, "II", "k", CriterionKind.Leaf, 10, second, 2)];

    private static PointsRow Point(string unit, string code, string? parent, CriterionKind kind, decimal maximum, decimal points, int position) =>
        new()
        {
            Unit = unit,
            Criterion = code,
            Parent = parent,
            Position = position,
            Depth = parent is null ? 0 : 1,
            Title = "Mục " + code,
            Kind = kind,
            Maximum = maximum,
            State = CriterionState.Scored,
            Points = points,
        };

    private static string Spaces(string text) => text.Replace('\u00A0', ' ');
}
