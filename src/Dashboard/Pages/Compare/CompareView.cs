using System.Globalization;
using ThiDua.Dashboard.Charts.Pictures;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Scoring.Questions;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Compare;

/// <summary>Why one member stands above another (vì sao đứng trên), criterion by criterion.</summary>
public sealed record CompareView
{
    /// <summary>The table's name in addresses.</summary>
    public const string Key = "chenh-lech";

    /// <summary>The answer in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>"Hơn ở 5 tiêu chí, cộng 2,20 điểm; kém ở 3 tiêu chí, mất 1,65 điểm."; null: they cannot be compared.</summary>
    public required string? Sub { get; init; }

    public required string BlocName { get; init; }

    public required string BlocLink { get; init; }

    /// <summary>Where the form leads.</summary>
    public required string Path { get; init; }

    public required Side First { get; init; }

    public required Side Second { get; init; }

    /// <summary>The same two the other way round.</summary>
    public required string SwapLink { get; init; }

    public required IReadOnlyList<Choice> Units { get; init; }

    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>The largest difference first.</summary>
    public required IReadOnlyList<Line> Lines { get; init; }

    /// <summary>Below the lines, in the same columns: what rescaled sections and caps make, where they make anything, and the totals.</summary>
    public required IReadOnlyList<Sum> Sums { get; init; }

    /// <summary>"Bằng điểm ở 12 tiêu chí khác: I.1, I.2"; null: nowhere.</summary>
    public required string? Equal { get; init; }

    /// <summary>In what order equal totals are parted; null where these two were not parted by it.</summary>
    public required string? TieBreaks { get; init; }

    private FigureTable Figures { get; init; } = new([], []);

    public sealed record Choice(string Code, string Name);

    public sealed record Side(string Code, string Name, string CardLink);

    public sealed record Sum(string Title, string First, string Second, string Difference, bool IsTotal);

    /// <param name="FirstWhy">The arithmetic of the first unit's points; why it has none.</param>
    public sealed record Line(string Code, string Title, string First, string Second, string Difference, string? FirstWhy, string? SecondWhy, string FirstLink, string SecondLink);

    /// <summary>The numbers as seen; null: there is no table of that name.</summary>
    public FigureTable? FindFigures(string key) => key is Key ? Figures : null;

    public static CompareView From(ComparePageRows rows, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var (one, other) = (rows.Chosen.First, rows.Chosen.Second);
        var path = $"/khoi/{Uri.EscapeDataString(rows.Bloc.Code)}/so-sanh";
        var differences = rows.Comparison?.Differences ?? [];
        var decimals = differences
            .SelectMany(difference => new[] { difference.Above ?? 0, difference.Below ?? 0, difference.Difference })
            .Append(rows.Comparison?.Remainder ?? 0)
            .Max(value => Math.Max(2, Language.Decimals(value, 4)));
        var (first, second) = (ByCriterion(rows.FirstScores), ByCriterion(rows.SecondScores));
        var table = differences.Select(RowOf).ToList();
        var sums = rows.Comparison is { } both ? SumsOf(both) : [];
        var (firstSide, secondSide) = (SideOf(one, frame), SideOf(other, frame));
        return new CompareView
        {
            Title = rows.Comparison is { } comparison
                ? ComparisonText.Verdict(comparison, one.Name, other.Name, language.IsEnglish).TrimEnd('.')
                : language.Say($"Chưa so được {one.Name} với {other.Name}", $"{one.Name} and {other.Name} cannot be compared yet"),
            Sub = rows.Comparison is null ? null : SubOf(differences, one.Name, decimals, language),
            BlocName = rows.Bloc.Name,
            BlocLink = frame.Link("/khoi/" + Uri.EscapeDataString(rows.Bloc.Code)),
            Path = path,
            First = firstSide,
            Second = secondSide,
            SwapLink = frame.Link(path, ("a", other.Unit), ("b", one.Unit)),
            Units = [.. rows.League.Select(row => new Choice(row.Unit, row.Rank is { } rank ? $"{language.Whole(rank)}. {row.Name}" : $"– {row.Name}"))],
            Problems = [.. rows.Chosen.Problems, .. IsStale(rows) ? [StaleText(language)] : Array.Empty<string>()],
            Lines = [.. table.Select(row => LineOf(row, firstSide, secondSide))],
            Sums = [.. sums.Select(row => new Sum(row.Cells[1].Text, row.Cells[2].Text, row.Cells[3].Text, row.Cells[4].Text, ReferenceEquals(row, sums[^1])))],
            Equal = EqualOf(rows, language),
            TieBreaks = rows.Comparison?.DecidedBy is null ? null : string.Join("; ", rows.TieBreaks),
            Figures = new FigureTable(
                [
                    new(language.Say("Mã", "Code")),
                    new(language.Say("Tiêu chí", "Criterion")),
                    new(one.Name, IsNumber: true),
                    new(other.Name, IsNumber: true),
                    new(language.Say("Chênh lệch", "Difference"), IsNumber: true),
                    new(language.Say("Vì sao: ", "Why: ") + one.Name),
                    new(language.Say("Vì sao: ", "Why: ") + other.Name),
                ],
                [.. table, .. sums]
            ),
        };

        FigureRow RowOf(PointDifference difference) =>
            new(
                null,
                [
                    new FigureCell(difference.Criterion),
                    new FigureCell(difference.Title),
                    FigureCell.Of(difference.Above, decimals, language),
                    FigureCell.Of(difference.Below, decimals, language),
                    Gap(GapOf(difference)),
                    new FigureCell(Why(first.GetValueOrDefault(difference.Criterion), difference.Above, language) ?? ""),
                    new FigureCell(Why(second.GetValueOrDefault(difference.Criterion), difference.Below, language) ?? ""),
                ]
            );

        List<FigureRow> SumsOf(Comparison comparison)
        {
            var rescaled = SumRow(language.Say("Quy đổi mục có tiêu chí không tính, mức trần", "Sections rescaled, caps"), new FigureCell(""), new FigureCell(""), comparison.Remainder);
            var total = SumRow(
                language.Say("Tổng điểm", "Total"),
                TotalOf(comparison.StandingAbove, language),
                TotalOf(comparison.StandingBelow, language),
                comparison.TotalAbove - comparison.TotalBelow
            );
            return comparison.Remainder == 0 ? [total] : [rescaled, total];
        }

        FigureRow SumRow(string title, FigureCell above, FigureCell below, decimal? gap) =>
            new(null, [new FigureCell(""), new FigureCell(title), above, below, Gap(gap), new FigureCell(""), new FigureCell("")]);

        FigureCell Gap(decimal? gap) =>
            gap is { } known ? FigureCell.Of(known, decimals, language) with { Text = language.Signed(known, decimals) } : FigureCell.None;

        // What counts for one only is part of the sum that parts two totals; without a total it says nothing.
        decimal? GapOf(PointDifference difference) =>
            difference is { Above: not null, Below: not null } || rows.Comparison is { IsRanked: true } ? difference.Difference : null;
    }

    private static Line LineOf(FigureRow row, Side first, Side second)
    {
        var texts = row.Cells.Select(cell => cell.Text).ToList();
        var anchor = "#tc-" + texts[0];
        return new Line(texts[0], texts[1], texts[2], texts[3], texts[4], texts[5] is { Length: > 0 } one ? one : null, texts[6] is { Length: > 0 } other ? other : null, first.CardLink + anchor, second.CardLink + anchor);
    }

    /// <summary>With the decimals that the ranking shows.</summary>
    private static FigureCell TotalOf(Standing standing, Language language) =>
        standing.TotalShown is { } shown ? new FigureCell(language.Shown(shown), decimal.Parse(shown, CultureInfo.InvariantCulture)) : FigureCell.None;

    private static string SubOf(IReadOnlyList<PointDifference> differences, string name, int decimals, Language language)
    {
        // Where one has no points there is nothing to be ahead of.
        var both = differences.Where(difference => difference is { Above: not null, Below: not null }).ToList();
        var better = both.FindAll(difference => difference.Difference > 0);
        var worse = both.FindAll(difference => difference.Difference < 0);
        return language.Say(
            $"{name} hơn ở {language.Count(better.Count)} tiêu chí, tổng {Sum(better)} điểm; kém ở {language.Count(worse.Count)} tiêu chí, tổng {Sum(worse)} điểm.",
            $"{name} is ahead in {Criteria(better)}, by {Sum(better)} points in all, and behind in {Criteria(worse)}, by {Sum(worse)}."
        );

        string Sum(List<PointDifference> some) => language.Number(some.Sum(difference => Math.Abs(difference.Difference)), decimals);

        string Criteria(List<PointDifference> some) => language.Count(some.Count) + (some.Count == 1 ? " criterion" : " criteria");
    }

    private static Side SideOf(LeagueRow row, PageFrame frame) => new(row.Unit, row.Name, frame.Link("/don-vi/" + Uri.EscapeDataString(row.Unit)));

    private static Dictionary<string, ScoreRow> ByCriterion(IReadOnlyList<ScoreRow> scores) =>
        scores.DistinctBy(row => row.Criterion, StringComparer.Ordinal).ToDictionary(row => row.Criterion, StringComparer.Ordinal);

    /// <summary>The published words; none where the facts of today give other points.</summary>
    private static string? Why(ScoreRow? row, decimal? points, Language language) =>
        row is null || row.Points != points ? null
        : language.Pick(row.Arithmetic, row.ArithmeticEnglish) is { Length: > 0 } arithmetic ? arithmetic
        : row.State == CriterionState.Scored ? null
        : CriterionWords.Of(row.State, language);

    private static string? EqualOf(ComparePageRows rows, Language language)
    {
        if (rows.Comparison is not { } comparison)
        {
            return null;
        }
        var differing = comparison.Differences.Select(difference => difference.Criterion).ToHashSet(StringComparer.Ordinal);
        var equal = rows
            .FirstScores.Where(row => row.Kind != CriterionKind.Node && row is { Points: not null, Maximum: > 0 } && !differing.Contains(row.Criterion))
            .OrderBy(row => row.Position)
            .Select(row => row.Criterion)
            .ToList();
        return equal.Count == 0
            ? null
            : language.Say($"Bằng điểm ở {language.Whole(equal.Count)} tiêu chí khác: ", $"Equal in {language.Whole(equal.Count)} other {(equal.Count == 1 ? "criterion" : "criteria")}: ") + string.Join(", ", equal) + ".";
    }

    /// <summary>The facts beside the published ranks no longer give them.</summary>
    private static bool IsStale(ComparePageRows rows) =>
        rows.Comparison is not { } comparison
        || comparison.StandingAbove.Rank != rows.Chosen.First.Rank
        || comparison.StandingAbove.Total != rows.Chosen.First.Total
        || comparison.StandingBelow.Rank != rows.Chosen.Second.Rank
        || comparison.StandingBelow.Total != rows.Chosen.Second.Total;

    private static string StaleText(Language language) =>
        language.Say(
            "Kết quả công bố đã cũ: số liệu đã đổi sau lần chấm, nên so sánh này có thể khác bảng xếp hạng. Chạy thidua score.",
            "The published results are out of date: facts have changed since they were scored, and this comparison may differ from the ranking. Run thidua score."
        );
}
