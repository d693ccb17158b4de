using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>
/// What a bloc head asks about a result (câu hỏi của trưởng khối). The run is scored once; each question re-scores only
/// what it changes.
/// </summary>
public sealed class BlocQuestions
{
    private readonly RunState state;
    private readonly string bloc;
    private readonly PeerSets peers;

    /// <param name="together">The blocs to score with it, itself included (<see cref="RuleBookSelection.Together"/>); null: it alone.</param>
    /// <exception cref="ArgumentException">The bloc has no members under the book.</exception>
    public BlocQuestions(RuleBook book, ScoringFacts facts, int year, DateOnly asOf, string bloc, IReadOnlyCollection<string>? together = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(facts);
        state = RunState.Of(book, facts, year, asOf, together ?? [bloc]);
        this.bloc = bloc;
        peers = new PeerSets(state.Units);
        if (state.MembersOf(bloc).Count == 0)
        {
            throw new ArgumentException($"no members of bloc {bloc} to score", nameof(bloc));
        }
    }

    /// <summary>The standings with other weights in the means, by criterion; the others keep theirs.</summary>
    public IReadOnlyList<Standing> WithWeights(IReadOnlyDictionary<string, decimal> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var book = state.Plan.Book;
        var plan = ScorePlan.Compile(book with { Root = RuleBookEdits.WithWeights(book.Root, weights) });
        var points = (LinePoints[][])state.Points.Clone();
        PlanScoring.Sections(plan, points, state.Units.Count);
        return state.Standings(bloc, plan, points);
    }

    /// <summary>
    /// How much of each single thing takes the unit one place up, the smallest share of its present value first; empty
    /// for a unit that leads or holds no rank.
    /// </summary>
    public IReadOnlyList<RankStep> DistanceToNextRank(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var place = state.PlaceOf(unit);
        if (place < 0 || RankOf(state.Standings(bloc), unit) is not { } rank || rank == 1)
        {
            return [];
        }
        return
        [
            .. Levers
                .Of(state, place)
                .Select(lever => Step(lever, place, rank))
                .OfType<RankStep>()
                // Of the two ways of one thing the shorter.
                .GroupBy(step => (step.Kind, step.Code))
                .Select(ways => ways.MinBy(step => Math.Abs(step.Difference))!)
                .OrderBy(step => Math.Abs(step.Difference) / Math.Max(1, Math.Abs(step.From)))
                .ThenBy(step => step.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>True where a rule counts days late: nothing is found for those (chưa thử đổi ngày nộp báo cáo).</summary>
    public bool LeavesOutDaysLate => state.Plan.Lines.Any(line => line.Rule is { } rule && RuleFacts.CountsDaysLate(rule));

    /// <summary>Whether the facts make it a member.</summary>
    public bool IsMember(string unit) => state.MembersOf(bloc).Any(place => string.Equals(state.Units[place].Unit.Code, unit, StringComparison.Ordinal));

    /// <summary>Where the points of two units differ, and by which tie-break they are told apart.</summary>
    /// <exception cref="ArgumentException">One of them is not a member.</exception>
    public Comparison WhyAbove(string above, string below)
    {
        ArgumentNullException.ThrowIfNull(above);
        ArgumentNullException.ThrowIfNull(below);
        var standings = state.Standings(bloc).ToDictionary(standing => standing.Unit, StringComparer.Ordinal);
        if (!standings.TryGetValue(above, out var first) || !standings.TryGetValue(below, out var second))
        {
            throw new ArgumentException($"{(standings.ContainsKey(above) ? below : above)} is not a member of {bloc}", nameof(above));
        }
        var (one, other) = (state.PlaceOf(above), state.PlaceOf(below));
        var differences = state
            .Plan.Lines.Where(line => line.Kind != CriterionKind.Node)
            .Select(line => new PointDifference(line.Code, line.Title, line.Kind, PointsOf(line, one), PointsOf(line, other)))
            .Where(difference => difference.Difference != 0 || difference.Above is null != difference.Below is null)
            .OrderByDescending(difference => Math.Abs(difference.Difference))
            .ToList();
        // Ranked by themselves: in a group of equals the published text speaks of a neighbour.
        var decided = first.Rank is null || second.Rank is null ? null : state.StandingsOf([one, other]).Find(standing => string.Equals(standing.Unit, above, StringComparison.Ordinal));
        return new Comparison
        {
            Above = above,
            Below = below,
            StandingAbove = first,
            StandingBelow = second,
            Differences = differences,
            Remainder = first.Total - second.Total - differences.Sum(difference => difference.Difference) ?? 0,
            DecidedBy = decided?.DecidedBy,
            DecidedByEnglish = decided?.DecidedByEnglish,
        };
    }

    private decimal? PointsOf(ScoreLine line, int unit) =>
        state.Points[line.Position][unit] is { IsScored: true } held ? new PointScale(state.Plan.Book).Points(held) : null;

    /// <summary>The fewest steps that lift the unit: farther until it is lifted, then halving the gap.</summary>
    private RankStep? Step(Lever lever, int unit, int rank)
    {
        long fails = 0;
        long works = 0;
        foreach (var steps in lever.Probes())
        {
            if (RankAt(lever, unit, steps) < rank)
            {
                works = steps;
                break;
            }
            fails = steps;
        }
        if (works == 0)
        {
            return null;
        }
        while (works - fails > 1)
        {
            var middle = fails + (works - fails) / 2;
            if (RankAt(lever, unit, middle) < rank)
            {
                works = middle;
            }
            else
            {
                fails = middle;
            }
        }
        return new RankStep
        {
            Unit = state.Units[unit].Unit.Code,
            Kind = lever.Kind,
            Code = lever.Code,
            Name = lever.Name,
            Criteria = [.. lever.Lines.Select(line => state.Plan.Lines[line].Code)],
            UnitOfMeasure = lever.UnitOfMeasure,
            From = lever.From,
            To = lever.From + lever.Step * works,
            Step = Math.Abs(lever.Step),
            RankBefore = rank,
            RankAfter = RankAt(lever, unit, works) ?? rank,
        };
    }

    /// <summary>Re-scores the lines that look at the lever, for all units, since peers may move too.</summary>
    private int? RankAt(Lever lever, int unit, long steps)
    {
        var code = state.Units[unit].Unit.Code;
        var instead = lever.At(code, steps);
        var reader = new LeafReader(state.Plan.Book, state.Index, instead);
        var entries = instead.Criterion is { } criterion ? state.Entries.With(code, criterion, instead.Value) : state.Entries;
        var scoring = new LeafScoring(
            state.Plan.Book,
            new PointScale(state.Plan.Book),
            state.Units,
            peers,
            state.Index,
            entries,
            []
        );
        var points = (LinePoints[][])state.Points.Clone();
        var moved = new HashSet<int>();
        foreach (var line in WithTheirGroups(lever.Lines))
        {
            var facts = (LeafFact[])state.LeafFacts[line.Position].Clone();
            facts[unit] = reader.Read(line, state.Units[unit].Unit);
            if (LeafScoring.LooksAtPeers(line))
            {
                points[line.Position] = scoring.Score(line, facts);
                continue;
            }
            points[line.Position] = (LinePoints[])points[line.Position].Clone();
            points[line.Position][unit] = scoring.ScoreAlone(line, facts, unit);
        }
        PlanScoring.CapTogether(state.Plan, new PointScale(state.Plan.Book), state.Units, points, []);
        foreach (var line in WithTheirGroups(lever.Lines))
        {
            moved.UnionWith(Enumerable.Range(0, state.Units.Count).Where(other => Differs(points, line.Position, other)));
        }
        PlanScoring.Sections(state.Plan, points, [.. moved]);
        moved.Add(unit);
        return state.RankOf(code, points, reader, moved);
    }

    private bool Differs(LinePoints[][] points, int line, int unit)
    {
        var (now, before) = (points[line][unit], state.Points[line][unit]);
        return now.State != before.State || now.Scaled != before.Scaled || BitConverter.DoubleToInt64Bits(now.Real) != BitConverter.DoubleToInt64Bits(before.Real);
    }

    /// <summary>Bonuses under one cap are re-scored together: what one loses the next may keep.</summary>
    private IEnumerable<ScoreLine> WithTheirGroups(IReadOnlyList<int> lines) =>
        state.Plan.Lines.Where(line =>
            lines.Contains(line.Position)
            || (line.IsBeside && lines.Any(other => state.Plan.Lines[other].Kind == line.Kind && state.Plan.Lines[other].Parent == line.Parent))
        );

    private static int? RankOf(List<Standing> standings, string unit) =>
        standings.Find(standing => string.Equals(standing.Unit, unit, StringComparison.Ordinal))?.Rank;
}
