using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Robustness;

public sealed partial record RobustnessInput
{
    /// <summary>A scored bloc under its rule book: the ranked units, the tree and the settings that the rule book names.</summary>
    /// <param name="drawSelfEntries">Also draw entered leaves that nobody but the unit has looked at, between the entry and zero.</param>
    /// <returns>Null where no unit is ranked.</returns>
    /// <remarks>
    /// A points table with sections that are more than plain sums (a mean, a cap, a stretch) is taken at what each leaf brought to the
    /// root, so a section keeps the share of its maximum that it gave. What a section gave beside its leaves, such as a floor, stays.
    /// With every factor at 1 the totals are those of the score run.
    /// </remarks>
    public static RobustnessInput? From(BlocResult result, RuleBook book, bool drawSelfEntries = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(book);
        var standings = result.Standings.Where(standing => standing.State == StandingState.Ranked).ToList();
        if (standings.Count == 0)
        {
            return null;
        }
        var rows = result.Scores.ToLookup(score => score.Unit, StringComparer.Ordinal);
        var cards = standings.ConvertAll(standing =>
            rows[standing.Unit].Where(row => row.Kind is CriterionKind.Node or CriterionKind.Leaf).OrderBy(row => row.Position).ToList());
        var criteria = book.AllCriteria().ToDictionary(criterion => criterion.Code, StringComparer.Ordinal);
        var isIndex = book.Arithmetic == ArithmeticKind.Index;
        var places = cards[0].Select((row, place) => (row.Criterion, place)).ToDictionary(row => row.Criterion, row => row.place, StringComparer.Ordinal);
        var isTaken = !isIndex && cards[0].Exists(row => row.Kind == CriterionKind.Node && !IsPlainSum(criteria[row.Criterion]));
        var leaves = cards[0].Where(row => row.Kind == CriterionKind.Leaf).ToList();
        var reaches = cards.ConvertAll(card => LeafReach.Of(card, criteria));
        return new RobustnessInput
        {
            Meaning = isIndex ? WeightMeaning.Index : WeightMeaning.Points,
            Units = standings.ConvertAll(standing => standing.Unit),
            Nodes = isTaken
                ?
                [
                    new RobustnessNode(cards[0][0].Criterion, -1, 0, Perturbed: false),
                    .. leaves.Select(row => new RobustnessNode(row.Criterion, 0, (double)row.Maximum, Perturbed: true)),
                ]
                : cards[0].ConvertAll(row => Node(row, criteria[row.Criterion], row.Parent is { } parent && row.Depth > 0 ? places[parent] : -1, book, isIndex)),
            Values = [.. cards.Zip(reaches).SelectMany(unit => LeafValues(unit.First, unit.Second, isTaken, isIndex))],
            Constants =
            [
                .. standings.Select(
                    (standing, unit) => (double)(standing.Bonus - standing.Penalty) + (isIndex ? 0 : Beside(cards[unit], reaches[unit]))
                ),
            ],
            RootMaximum = isIndex ? 1 : isTaken ? leaves.Sum(row => (double)row.Maximum) : (double)cards[0][0].Maximum,
            TotalCap = (double?)book.TotalCap,
            TotalDecimals = book.RankOn == RankOn.Rounded ? book.RankedDecimals : null,
            Rounding = book.Rounding,
            SelfEntries = drawSelfEntries
                ? [.. cards.SelectMany(card => card.Where(row => IsSelfOnly(row, criteria[row.Criterion])).Select(row => new SelfEntry(row.Unit, row.Criterion)))]
                : [],
            Options = new RobustnessOptions
            {
                Draws = book.Robustness.Draws,
                Spread = (double)book.Robustness.Spread,
                // Any 64 bits name a stream.
                Seed = unchecked((ulong)book.Robustness.Seed),
                Top = book.Robustness.Top,
                // Below it lies the noise of binary numbers, which breaks no tie.
                EqualWithin = Math.Max(1e-9, (double)book.RankedEqualWithin),
            },
        };
    }

    private static bool IsPlainSum(Criterion criterion) =>
        criterion is { Aggregate: AggregateKind.Sum, ScaleTo: null, Cap: null, Floor: null, Round: null };

    private static bool IsSelfOnly(CriterionScore row, Criterion criterion) =>
        row is { Kind: CriterionKind.Leaf, State: CriterionState.Scored, SelfPoints: not null, BlocPoints: null, AppraisalPoints: null, CouncilPoints: null }
        && criterion.Rule is ScoringRule.Entered;

    private static RobustnessNode Node(CriterionScore row, Criterion criterion, int parent, RuleBook book, bool isIndex)
    {
        if (!isIndex)
        {
            return new RobustnessNode(row.Criterion, parent, row.Kind == CriterionKind.Leaf ? (double)row.Maximum : 0, row.Kind == CriterionKind.Leaf);
        }
        // The root is level 1 and has no weight to draw.
        var isDrawn = row.Depth > 0 && (book.Perturb.Count == 0 || book.Perturb.Contains(row.Depth + 1));
        var inside = MaximumPoints.Inside(criterion);
        return new RobustnessNode(row.Criterion, parent, (double)criterion.Weight, isDrawn)
        {
            Maximum = (double)row.Maximum,
            Aggregate = criterion.Aggregate,
            Scale = row.Kind == CriterionKind.Node && criterion.ScaleTo is { } to && inside > 0 ? (double)to / (double)inside : null,
            Cap = (double?)criterion.Cap,
            Floor = (double?)criterion.Floor,
            Round = criterion.Round,
        };
    }

    /// <summary>One unit's leaves; one that does not count for it is missing, in a table taken as brought it brought nothing.</summary>
    private static IEnumerable<double?> LeafValues(List<CriterionScore> card, double?[] reaches, bool isTaken, bool isIndex) =>
        card.Zip(reaches)
            .Where(line => line.First.Kind == CriterionKind.Leaf)
            .Select(line =>
                isTaken ? Brought(line.First, line.Second)
                : line.Second is null ? null
                // Points without a maximum have no weight that could move them; they stay as they came to the root.
                : !isIndex && line.First.Maximum == 0 ? Brought(line.First, line.Second)
                : (double?)line.First.Points
            );

    private static double Brought(CriterionScore row, double? reach) => (reach ?? 0) * (double)(row.Points ?? 0);

    /// <summary>What the root has beside what its leaves brought: floors, and what sections rounded.</summary>
    private static double Beside(List<CriterionScore> card, double?[] reaches)
    {
        var brought = card.Zip(reaches).Where(line => line.First.Kind == CriterionKind.Leaf).Sum(line => Brought(line.First, line.Second));
        // Points have at most eight decimals; beyond twelve it is the noise of binary numbers.
        return Math.Round((double)(card[0].Points ?? 0) - brought, 12, MidpointRounding.AwayFromZero);
    }
}
