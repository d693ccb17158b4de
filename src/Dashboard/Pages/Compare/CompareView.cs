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

    /// <summary>"Hơn ở 5 tiêu chí, cộng 2,20 điểm; kém ở 3 tiêu chí, mất 1,65 điểm."</summary>
    public required string Sub { get; init; }

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

    /// <summary>What rescaled sections and caps make; null: nothing.</summary>
    public required string? Remainder { get; init; }

    public required string Difference { get; init; }

    /// <summary>"Bằng điểm ở 12 tiêu chí khác: I.1, I.2"; null: nowhere.</summary>
    public required string? Equal { get; init; }

    /// <summary>In what order equal totals are parted; null where these two were not parted by it.</summary>
    public required string? TieBreaks { get; init; }

    private FigureTable Figures { get; init; } = new([], []);

    public sealed record Choice(string Code, string Name);

    /// <param name="Total">With the decimals that the ranking shows.</param>
    public sealed record Side(string Code, string Name, string CardLink, string Total);

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
        var (firstSide, secondSide) = (SideOf(one, rows.Comparison?.StandingAbove, frame), SideOf(other, rows.Comparison?.StandingBelow, frame));
        return new CompareView
        {
            Title = rows.Comparison is { } comparison
                ? ComparisonText.Verdict(comparison, one.Name, other.Name, language.IsEnglish).TrimEnd('.')
                : language.Say($"Chưa so được {one.Name} với {other.Name}", $"{one.Name} and {other.Name} cannot be compared yet"),
            Sub = SubOf(differences, one.Name, decimals, language),
            BlocName = rows.Bloc.Name,
            BlocLink = frame.Link("/khoi/" + Uri.EscapeDataString(rows.Bloc.Code)),
            Path = path,
            First = firstSide,
            Second = secondSide,
            SwapLink = frame.Link(path, ("a", other.Unit), ("b", one.Unit)),
            Units = [.. rows.League.Select(row => new Choice(row.Unit, row.Rank is { } rank ? $"{language.Whole(rank)}. {row.Name}" : $"– {row.Name}"))],
            Problems = [.. rows.Chosen.Problems, .. IsStale(rows) ? [StaleText(language)] : Array.Empty<string>()],
            Lines =
            [
                .. differences.Select(difference => new Line(
                    difference.Criterion,
                    difference.Title,
                    Points(difference.Above),
                    Points(difference.Below),
                    GapOf(difference) is { } gap ? language.Signed(gap, decimals) : "–",
                    Why(first.GetValueOrDefault(difference.Criterion), difference.Above, language),
                    Why(second.GetValueOrDefault(difference.Criterion), difference.Below, language),
                    firstSide.CardLink + "#tc-" + difference.Criterion,
                    secondSide.CardLink + "#tc-" + difference.Criterion
                )),
            ],
            Remainder = rows.Comparison is { Remainder: not 0 and var rest } ? language.Signed(rest, decimals) : null,
            Difference = rows.Comparison is { TotalAbove: { } above, TotalBelow: { } below } ? language.Signed(above - below, decimals) : "–",
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
                [
                    .. differences.Select(difference => new FigureRow(
                        null,
                        [
                            new FigureCell(difference.Criterion),
                            new FigureCell(difference.Title),
                            FigureCell.Of(difference.Above, decimals, language),
                            FigureCell.Of(difference.Below, decimals, language),
                            FigureCell.Of(GapOf(difference), decimals, language),
                            new FigureCell(Why(first.GetValueOrDefault(difference.Criterion), difference.Above, language) ?? ""),
                            new FigureCell(Why(second.GetValueOrDefault(difference.Criterion), difference.Below, language) ?? ""),
                        ]
                    )),
                ]
            ),
        };

        // What counts for one only is part of the sum that parts two totals; without a total it says nothing.
        decimal? GapOf(PointDifference difference) =>
            difference is { Above: not null, Below: not null } || rows.Comparison is { IsRanked: true } ? difference.Difference : null;

        string Points(decimal? points) => points is { } value ? language.Number(value, decimals) : "–";
    }

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

    private static Side SideOf(LeagueRow row, Standing? standing, PageFrame frame) =>
        new(
            row.Unit,
            row.Name,
            frame.Link("/don-vi/" + Uri.EscapeDataString(row.Unit)),
            standing?.TotalShown is { } total ? frame.Language.Shown(total) : "–"
        );

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
