using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Scoring;

/// <summary>Totals, ratings and ranks of one bloc from its members' points (tổng hợp và xếp hạng một khối).</summary>
internal sealed class BlocScoring(
    ScorePlan plan,
    FactIndex index,
    LeafReader reader,
    IReadOnlyList<ScoredUnit> units,
    LinePoints[][] points,
    List<Finding>? findings
)
{
    private readonly RuleBook book = plan.Book;
    private readonly PointScale scale = new(plan.Book);

    /// <param name="members">Places of the bloc's members among the units.</param>
    internal BlocResult Result(Bloc bloc, IReadOnlyList<int> members)
    {
        var ordered = Standings(members, bloc);
        var explanations = new ScoreExplanations(plan, scale, index.Names(book));
        return new BlocResult
        {
            Bloc = bloc,
            RuleBookId = book.Id,
            RuleBookVersion = book.Version,
            Standings = [.. ordered.Select(item => item.Standing)],
            Scores =
            [
                .. ordered.SelectMany(item =>
                    plan.Lines.Select(line => explanations.Row(units[item.Unit], line, points[line.Position][item.Unit]))
                ),
            ],
        };
    }

    /// <summary>Best first, unranked ones last.</summary>
    internal List<(int Unit, Standing Standing)> Standings(IReadOnlyList<int> members, Bloc? bloc = null)
    {
        var standings = Sums(members);
        var ranked = Rank(bloc, standings);
        var shown = ShownTotals.Of(
            [.. ranked.Select(item => (item.Standing.Total ?? 0, item.Standing.Rank))],
            book.ShownDecimals,
            scale.IsIndex ? 12 : Math.Max(book.LeafDecimals, book.ShownDecimals),
            book.Rounding
        );
        return
        [
            .. ranked
                .Select((item, at) => (item.Unit, Standing: item.Standing with { TotalShown = item.Standing.Total is null ? null : shown[at] }))
                .OrderBy(item => item.Standing.State)
                .ThenBy(item => item.Standing.Rank)
                .ThenBy(item => item.Standing.Unit, StringComparer.Ordinal),
        ];
    }

    /// <summary>Totals without ranks.</summary>
    internal List<(int Unit, Standing Standing)> Sums(IReadOnlyList<int> members) => [.. members.Select(Sum)];

    /// <summary>One unit's rank among totals that are known; null when it has none.</summary>
    internal int? RankOf(string unit, List<(int Unit, Standing Standing)> sums) =>
        Rank(null, sums).Find(item => string.Equals(item.Standing.Unit, unit, StringComparison.Ordinal)).Standing?.Rank;

    private (int Unit, Standing Standing) Sum(int unit)
    {
        var root = points[0][unit];
        var beside = plan.Lines.Where(line => line.IsBeside).Select(line => (Line: line, Points: points[line.Position][unit])).ToList();
        var open = beside.Where(item => !item.Points.IsScored && item.Points.State != CriterionState.Dropped).ToList();
        var bonus = beside.Where(item => item.Line.Kind == CriterionKind.Bonus && item.Points.IsScored).Sum(item => scale.Points(item.Points));
        var penalty = beside.Where(item => item.Line.Kind == CriterionKind.Penalty && item.Points.IsScored).Sum(item => scale.Points(item.Points));
        var isComplete = root.IsScored && open.Count == 0;
        decimal? total = isComplete ? Math.Min(scale.Points(root) + bonus - penalty, book.TotalCap ?? decimal.MaxValue) : null;
        var missing = root.IsScored ? Said.Nothing : root.Reason;
        missing = Said.Join("; ", new[] { missing }.Concat(open.Select(item => item.Line.Code + ": " + item.Points.Reason)).Where(said => !said.IsEmpty));
        var disqualified = units[unit].Disqualified;
        var reason = disqualified.IsEmpty ? missing : disqualified;
        return (
            unit,
            new Standing
            {
                Bloc = units[unit].Bloc.Code,
                Unit = units[unit].Unit.Code,
                State =
                    !disqualified.IsEmpty ? StandingState.Disqualified
                    : isComplete ? StandingState.Ranked
                    : StandingState.Incomplete,
                Total = total,
                Base = root.IsScored ? scale.Points(root) : null,
                Bonus = bonus,
                Penalty = penalty,
                SelfTotal = StageTotal(unit, AssessmentStage.Self),
                BlocTotal = StageTotal(unit, AssessmentStage.Bloc),
                AppraisalTotal = StageTotal(unit, AssessmentStage.Appraisal),
                CouncilTotal = StageTotal(unit, AssessmentStage.Council),
                Rating = total is { } sum && disqualified.IsEmpty ? Rating(unit, sum)?.Name : null,
                Reason = reason.IsEmpty ? null : reason.Vietnamese,
                ReasonEnglish = reason.IsEmpty ? null : reason.English,
            }
        );
    }

    /// <summary>
    /// As entered, whatever was allowed; penalties count against. A section with criteria that the rule book takes out for this
    /// unit is stretched as the computed total is, so that the two can be compared.
    /// </summary>
    private decimal? StageTotal(int unit, AssessmentStage stage)
    {
        var total = StagePoints(plan.Lines[0], unit, stage);
        foreach (var line in plan.Lines.Where(line => line.Kind is CriterionKind.Bonus or CriterionKind.Penalty))
        {
            if (Entered(line, unit, stage) is { } entry)
            {
                total = (total ?? 0) + (line.Kind == CriterionKind.Penalty ? -Math.Abs(entry) : entry);
            }
        }
        return total is { } sum ? NumberText.Trim(ScoreRounding.Round(sum, book.LeafDecimals, book.Rounding)) : null;
    }

    private decimal? StagePoints(ScoreLine line, int unit, AssessmentStage stage)
    {
        if (line.Kind == CriterionKind.Leaf)
        {
            return Entered(line, unit, stage);
        }
        decimal? sum = null;
        decimal all = 0;
        decimal present = 0;
        foreach (var child in line.Children)
        {
            all += plan.Lines[child].Outer;
            if (points[child][unit].State == CriterionState.Dropped)
            {
                continue;
            }
            present += plan.Lines[child].Outer;
            if (StagePoints(plan.Lines[child], unit, stage) is { } part)
            {
                sum = (sum ?? 0) + part;
            }
        }
        var isStretched = line.Criterion.Aggregate == AggregateKind.Sum && present > 0 && present < all;
        return isStretched ? sum * all / present : sum;
    }

    private decimal? Entered(ScoreLine line, int unit, AssessmentStage stage) =>
        points[line.Position][unit].Entries is { Count: > 0 } entries && entries[(int)stage] is { } entry ? entry.Points : null;

    private Rating? Rating(int unit, decimal total) => book.Ratings.FirstOrDefault(rating => Holds(rating, unit, total));

    private bool Holds(Rating rating, int unit, decimal total) =>
        (rating.AtLeast is not { } least || total >= least)
        && !(rating.NoCriterionAtZero && HasZero(unit))
        && !rating.UnlessEvents.Any(name => reader.Count(units[unit].Unit, name) > 0);

    private bool HasZero(int unit) =>
        plan.Lines.Any(line =>
            line.Kind == CriterionKind.Leaf
            && line.Maximum > 0
            && points[line.Position][unit] is { IsScored: true } held
            && scale.Points(held) == 0
        );

    private List<(int Unit, Standing Standing)> Rank(Bloc? bloc, List<(int Unit, Standing Standing)> standings)
    {
        var contenders = standings
            .Where(item => item.Standing.State == StandingState.Ranked)
            .Select(item => Contender(item.Unit, item.Standing))
            .ToList();
        var ranker = new Ranker(
            book.TieBreaks,
            [.. book.TieBreaks.Select(step => TieBreakText.Of(step, index.Names(book)))],
            book.RankedEqualWithin
        );
        var places = ranker.Rank(contenders);
        if (bloc is not null)
        {
            NoteVotes(bloc, places);
        }
        var byUnit = places.ToDictionary(place => place.Contender.Unit, StringComparer.Ordinal);
        return standings.ConvertAll(item =>
            byUnit.TryGetValue(item.Standing.Unit, out var place)
                ? (
                    item.Unit,
                    item.Standing with
                    {
                        Rank = place.Rank,
                        DecidedBy = place.DecidedBy.IsEmpty ? null : place.DecidedBy.Vietnamese,
                        DecidedByEnglish = place.DecidedBy.IsEmpty ? null : place.DecidedBy.English,
                    }
                )
                : item
        );
    }

    private void NoteVotes(Bloc bloc, List<Place> places)
    {
        foreach (var group in places.Where(place => place.NeedsVote).GroupBy(place => place.Rank))
        {
            findings?.Add(
                new Finding
                {
                    Code = FindingCode.ScoreVoteNeeded,
                    Year = bloc.Year,
                    Bloc = bloc.Code,
                    Arguments = [string.Join(", ", group.Select(place => index.NameOf(place.Contender.Unit)))],
                }
            );
        }
    }

    private Contender Contender(int unit, Standing standing)
    {
        var rating = standing.Rating is { } name ? book.Ratings.Select(item => item.Name).ToList().IndexOf(name) : book.Ratings.Count;
        var total = standing.Total ?? 0;
        return new Contender
        {
            Unit = standing.Unit,
            Total = book.RankOn == RankOn.Rounded ? ScoreRounding.Round(total, book.RankedDecimals, book.Rounding) : total,
            RatingPlace = book.RankBy == RankBy.Rating ? rating : 0,
            Key = step => Key(book.TieBreaks[step], unit),
            KeyText = step => KeyText(step, unit),
        };
    }

    private decimal? Key(TieBreak step, int unit) =>
        step.Kind switch
        {
            TieBreakKind.Criterion => plan.Find(step.Code ?? string.Empty) is { } line && points[line.Position][unit] is { IsScored: true } held
                ? scale.Points(held)
                : null,
            TieBreakKind.Event => reader.Count(units[unit].Unit, step.Code ?? string.Empty),
            TieBreakKind.Obligation => reader.FirstSubmission(units[unit].Unit, step.Code ?? string.Empty)?.DayNumber,
            TieBreakKind.Indicator => index.Indicators.TryGetValue(step.Code ?? string.Empty, out var indicator)
                ? reader.Figures.Find(units[unit].Unit.Code, indicator, reader.Year).Value
                : null,
            TieBreakKind.Vote or TieBreakKind.Share => 0,
        };

    private Said KeyText(int step, int unit)
    {
        var tieBreak = book.TieBreaks[step];
        if (Key(tieBreak, unit) is not { } key)
        {
            return new Said("không có", "none");
        }
        if (tieBreak.Kind == TieBreakKind.Obligation)
        {
            var day = DateOnly.FromDayNumber((int)key);
            return new Said(
                day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
                day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            );
        }
        return Said.Number(NumberText.Trim(key));
    }
}
