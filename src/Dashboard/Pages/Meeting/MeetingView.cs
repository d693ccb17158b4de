using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Scoring;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Meeting;

/// <summary>
/// A bloc on the meeting-room screen (chế độ họp): the ranking, then one member a screen, in few large words, to be gone
/// through by keys.
/// </summary>
public sealed record MeetingView
{
    /// <summary>What differs most is talked about; the rest stands on the unit's own page.</summary>
    private const int MostDeviations = 4;

    /// <summary>So many members stand under one another on a screen, each with its note; more stand in two columns.</summary>
    private const int MostInOneColumn = 9;

    public required string Title { get; init; }

    public required string Sub { get; init; }

    /// <summary>The ranking; empty on a member's screen.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>Null on the first screen.</summary>
    public required Member? One { get; init; }

    public required Way Go { get; init; }

    /// <summary>"2 / 9".</summary>
    public required string Position { get; init; }

    /// <summary>One column of large rows with their notes.</summary>
    public bool IsShort => Places.Count <= MostInOneColumn;

    /// <param name="Note">"kém 0,55 điểm", what decided a tie, why unranked; null on the first place.</param>
    public sealed record Place(string Rank, string Name, string Total, string? Note, string Link);

    public sealed record Member
    {
        public required string Rank { get; init; }

        /// <summary>"hạng"; "không xếp hạng".</summary>
        public required string RankLabel { get; init; }

        public required string Total { get; init; }

        /// <summary>"kém hạng 2 0,15 điểm", the sentence about the interval, what decided a tie, why unranked.</summary>
        public required IReadOnlyList<string> Notes { get; init; }

        public required IReadOnlyList<Figure> Stages { get; init; }

        public required IReadOnlyList<Part> Sections { get; init; }

        public required IReadOnlyList<Deviation> Deviations { get; init; }
    }

    public sealed record Figure(string Label, string Value);

    /// <param name="Share">0 to 100, for the bar.</param>
    /// <param name="Mean">Where the mean of the ranked members stands, 0 to 100; null where there is none.</param>
    public sealed record Part(string Name, string Points, double Share, double? Mean);

    /// <param name="Detail">"tự chấm 4,00 · được 2,00".</param>
    public sealed record Deviation(string Name, string Detail, string Difference);

    /// <summary>Where the keys and the links lead; null: there is nothing there.</summary>
    public sealed record Way(string First, string Last, string? Previous, string? Next, string Up);

    public static MeetingView From(
        BlocRow bloc,
        IReadOnlyList<LeagueRow> league,
        string? unit,
        IReadOnlyList<ScoreRow> scores,
        IReadOnlyList<CriterionMeanRow> means,
        PageFrame frame
    )
    {
        ArgumentNullException.ThrowIfNull(bloc);
        ArgumentNullException.ThrowIfNull(league);
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(means);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var start = "/khoi/" + Uri.EscapeDataString(bloc.Code);
        var ordered = league.OrderBy(row => row.Position).ToList();
        var place = unit is null ? -1 : ordered.FindIndex(row => string.Equals(row.Unit, unit, StringComparison.Ordinal));
        var row = place < 0 ? null : ordered[place];
        return new MeetingView
        {
            Title = row?.Name ?? bloc.Name,
            Sub = row is null ? language.Say($"Kết quả thi đua năm {frame.YearText}", $"Results of {frame.YearText}") : bloc.Name,
            Places = row is not null
                ? []
                :
                [
                    .. ordered.Select(one => new Place(
                        one.Rank is { } rank ? language.Whole(rank) : "–",
                        one.Name,
                        one.TotalShown is { } total ? language.Shown(total) : "–",
                        NoteOf(one, ordered, language),
                        LinkTo(one)
                    )),
                ],
            One = row is null ? null : MemberOf(row, ordered, scores, means, language),
            Go = new Way(
                frame.Link(start + "/hop"),
                ordered.Count > 0 ? LinkTo(ordered[^1]) : frame.Link(start + "/hop"),
                place < 0 ? null
                    : place == 0 ? frame.Link(start + "/hop")
                    : LinkTo(ordered[place - 1]),
                place + 1 < ordered.Count ? LinkTo(ordered[place + 1]) : null,
                frame.Link(place < 0 ? start : start + "/hop")
            ),
            Position = row is null ? language.Say($"{language.Whole(ordered.Count)} đơn vị", $"{language.Whole(ordered.Count)} units") : $"{language.Whole(place + 1)} / {language.Whole(ordered.Count)}",
        };

        string LinkTo(LeagueRow one) => frame.Link($"{start}/hop/{Uri.EscapeDataString(one.Unit)}");
    }

    /// <summary>What the room asks first of a place: how far behind the one above, or why it has no place.</summary>
    private static string? NoteOf(LeagueRow row, List<LeagueRow> league, Language language)
    {
        if (row is not { Rank: { } rank, Total: { } total })
        {
            return language.Pick(row.Reason, row.ReasonEnglish);
        }
        if (language.Pick(row.DecidedBy, row.DecidedByEnglish) is { Length: > 0 } decided)
        {
            return decided;
        }
        return league.Where(other => other.Rank < rank && other.Total > total).MaxBy(other => other.Rank)?.Total is { } above
            ? language.Say($"kém {Gap(above - total, language)} điểm", $"{Gap(above - total, language)} points behind")
            : null;
    }

    /// <summary>As totals are shown; with all its decimals where two would hide it.</summary>
    private static string Gap(decimal points, Language language) => decimal.Round(points, 2) == points ? language.Points(points) : language.Number(points);

    private static Member MemberOf(
        LeagueRow row,
        List<LeagueRow> league,
        IReadOnlyList<ScoreRow> scores,
        IReadOnlyList<CriterionMeanRow> means,
        Language language
    ) =>
        new()
        {
            Rank = row.Rank is { } rank ? language.Whole(rank) : "–",
            RankLabel = row.Rank is null ? language.Say("không xếp hạng", "not ranked") : language.Say("hạng", "rank"),
            Total = row.TotalShown is { } total ? language.Shown(total) : "–",
            Notes = NotesOf(row, league, language),
            Stages = StagesOf(row, language),
            Sections = SectionsOf(scores, means, language),
            Deviations = DeviationsOf(scores, language),
        };

    private static List<string> NotesOf(LeagueRow row, List<LeagueRow> league, Language language)
    {
        var notes = new List<string>();
        if (row is { Rank: { } rank, Total: { } total })
        {
            if (league.Where(other => other.Rank < rank && other.Total > total).MaxBy(other => other.Rank) is { Total: { } above } next)
            {
                notes.Add(
                    language.Say(
                        $"kém {next.Name} {Gap(above - total, language)} điểm",
                        $"{Gap(above - total, language)} points behind {next.Name}"
                    )
                );
            }
            else if (league.Where(other => other.Rank > rank && other.Total < total).MinBy(other => other.Rank) is { Total: { } below } second)
            {
                notes.Add(
                    language.Say(
                        $"hơn {second.Name} {Gap(total - below, language)} điểm",
                        $"{Gap(total - below, language)} points ahead of {second.Name}"
                    )
                );
            }
        }
        foreach (
            var note in new[]
            {
                language.Pick(row.DecidedBy, row.DecidedByEnglish),
                RankWords.Interval(row.Rank, row.RankBest, row.RankWorst, language),
                row.State == StandingState.Ranked ? null : language.Pick(row.Reason, row.ReasonEnglish),
                row.Rating,
            }
        )
        {
            if (!string.IsNullOrEmpty(note))
            {
                notes.Add(note);
            }
        }
        return notes;
    }

    private static List<Figure> StagesOf(LeagueRow row, Language language)
    {
        var stages = new List<Figure>();
        Add(row.SelfTotal, "Tự chấm", "Self");
        Add(row.BlocTotal, "Khối chấm", "Bloc");
        Add(row.AppraisalTotal, "Thẩm định", "Appraisal");
        Add(row.CouncilTotal, "Hội đồng", "Council");
        if (row is { Total: { } total, SelfTotal: { } self })
        {
            stages.Add(new Figure(language.Say("Chênh lệch", "Difference"), language.Signed(total - self, 2)));
        }
        return stages;

        void Add(decimal? value, string vietnamese, string english)
        {
            if (value is { } points)
            {
                stages.Add(new Figure(language.Say(vietnamese, english), language.Points(points)));
            }
        }
    }

    private static List<Part> SectionsOf(IReadOnlyList<ScoreRow> scores, IReadOnlyList<CriterionMeanRow> means, Language language)
    {
        var top = scores.Where(row => row.Kind is CriterionKind.Node or CriterionKind.Leaf).OrderBy(row => row.Position).ToList();
        var root = top.FirstOrDefault(row => row.Parent is null);
        return
        [
            .. top.Where(row => row.Maximum > 0 && root is not null && string.Equals(row.Parent, root.Criterion, StringComparison.Ordinal))
                .Select(row =>
                {
                    var mean = means.FirstOrDefault(one => string.Equals(one.Criterion, row.Criterion, StringComparison.Ordinal));
                    return new Part(
                        $"{row.Criterion} {row.Title}",
                        (row.Points is { } points ? language.Points(points) : "–") + " / " + language.Number(row.Maximum),
                        Share(row.Points ?? 0, row.Maximum),
                        mean is { Units: > 0 } ? Share(mean.Sum / mean.Units, row.Maximum) : null
                    );
                }),
        ];

        static double Share(decimal points, decimal maximum) => Math.Clamp((double)(points / maximum) * 100, 0, 100);
    }

    /// <summary>Where what the unit gave itself differs most from what it got.</summary>
    private static List<Deviation> DeviationsOf(IReadOnlyList<ScoreRow> scores, Language language) =>
        [
            .. scores
                .Where(row => row.Kind != CriterionKind.Node && row is { SelfPoints: { } self, Points: { } points } && self != points)
                .OrderByDescending(row => Math.Abs(row.Points!.Value - row.SelfPoints!.Value))
                .ThenBy(row => row.Position)
                .Take(MostDeviations)
                .Select(row => new Deviation(
                    $"{row.Criterion} {row.Title}",
                    language.Say(
                        $"tự chấm {language.Points(row.SelfPoints!.Value)} · được {language.Points(row.Points!.Value)}",
                        $"self {language.Points(row.SelfPoints.Value)} · given {language.Points(row.Points.Value)}"
                    ),
                    language.Signed((row.Points.Value - row.SelfPoints.Value) * (row.Kind == CriterionKind.Penalty ? -1 : 1), 2)
                )),
        ];
}
