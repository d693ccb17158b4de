using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>
/// A leaf as a kernel takes it (tiêu chí ở dạng nhân tính): its rule in whole numbers of the last digit. Null where the
/// rule, the rounding or a number in it has no kernel; then the plain path scores it.
/// </summary>
internal sealed class KernelLeaf
{
    private readonly ProportionalKernel.Leaf proportional;
    private readonly CaseKernel.Leaf cases;
    private readonly BandKernel.Mark[] marks = [];
    private readonly double start;
    private readonly double maximum;
    private readonly double least;
    private readonly double most;

    private KernelLeaf(ScoreLine line, int decimals, ScoringRule rule)
    {
        Kind = rule.Kind;
        maximum = Whole(line.Maximum, decimals);
        var limits = line.LimitsOf(rule);
        least = Whole(limits.Least ?? 0, decimals);
        most = limits.Most is { } limit ? Whole(limit, decimals) : double.PositiveInfinity;
        switch (rule)
        {
            case ScoringRule.Proportional given:
                var (capAbove, capBelow) = Ratio(Math.Min(1, given.Cap));
                var (floorAbove, floorBelow) = Ratio(given.Floor ?? 0);
                proportional = new ProportionalKernel.Leaf(
                    maximum,
                    capAbove,
                    capBelow,
                    (double)((Fraction)line.Maximum * Math.Min(1, given.Cap)).Scaled(decimals, PointRounding.HalfAwayFromZero),
                    floorAbove,
                    floorBelow
                );
                break;
            case ScoringRule.PerCase given:
                var takes = given.Points < 0 && !line.IsBeside;
                cases = new CaseKernel.Leaf(
                    takes ? maximum : 0,
                    Whole(Math.Abs(given.Points), decimals),
                    takes ? -1 : 1,
                    given.Cap is { } cap ? Whole(cap, decimals) : double.PositiveInfinity,
                    least,
                    most
                );
                break;
            case ScoringRule.Bands given:
                (start, marks) = Marks(given, given.Gives == BandGives.Adjust ? maximum : 0, decimals, least, most);
                break;
            default:
                break;
        }
    }

    internal RuleKind Kind { get; }

    /// <summary>The last digit below MS: the most of a unit that has not passed a target which asks for that.</summary>
    internal double BelowMaximum => Math.Max(least, maximum - 1);

    internal static KernelLeaf? Of(RuleBook book, ScoreLine line, ScoringRule rule)
    {
        var decimals = book.LeafDecimals;
        var limits = line.LimitsOf(rule);
        var isPlain =
            book.Arithmetic != ArithmeticKind.Points
            || book.Rounding != PointRounding.HalfAwayFromZero
            || !new PointShape(book, line).IsPlain
            || !IsWhole(line.Maximum, decimals)
            || !IsWhole(limits.Least ?? 0, decimals)
            || !IsWhole(limits.Most ?? 0, decimals);
        return isPlain || !HasKernel(rule, limits, decimals) ? null : new KernelLeaf(line, decimals, rule);
    }

    /// <summary>True when the largest figures of the leaf keep the arithmetic exact.</summary>
    internal bool Holds(double largestAbove, double smallestBelow, double largestBelow) =>
        Kind switch
        {
            RuleKind.Proportional => smallestBelow >= 1 && ProportionalKernel.Holds(proportional, largestBelow),
            RuleKind.Bands => smallestBelow >= 1 && BandKernel.Holds(marks, largestAbove, largestBelow),
            RuleKind.Leader => smallestBelow >= 1
                && Math.Max(largestAbove, largestBelow) <= LeaderKernel.Limit
                && maximum <= LeaderKernel.LargestMaximum,
            RuleKind.PerCase => largestAbove * cases.Each < ProportionalKernel.Exact,
            _ => true,
        };

    /// <param name="second">Q; not looked at by rules that need one column only.</param>
    /// <param name="blocs">Starts of the blocs in these columns, and their end; the leader rule looks at one bloc at a time.</param>
    internal void Score(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<int> blocs, bool isVector, Span<double> points)
    {
        switch (Kind)
        {
            case RuleKind.Proportional when isVector:
                ProportionalKernel.ScoreVector(first, second, proportional, points);
                break;
            case RuleKind.Proportional:
                ProportionalKernel.ScoreScalar(first, second, proportional, points);
                break;
            case RuleKind.Bands when isVector:
                BandKernel.ScoreVector(first, second, start, marks, points);
                break;
            case RuleKind.Bands:
                BandKernel.ScoreScalar(first, second, start, marks, points);
                break;
            case RuleKind.PassFail when isVector:
                PassKernel.ScoreVector(first, second, maximum, points);
                break;
            case RuleKind.PassFail:
                PassKernel.ScoreScalar(first, second, maximum, points);
                break;
            case RuleKind.PerCase when isVector:
                CaseKernel.ScoreVector(first, cases, points);
                break;
            case RuleKind.PerCase:
                CaseKernel.ScoreScalar(first, cases, points);
                break;
            case RuleKind.Entered when isVector:
                EntryKernel.ScoreVector(first, least, most, points);
                break;
            case RuleKind.Entered:
                EntryKernel.ScoreScalar(first, least, most, points);
                break;
            default:
                ScoreLeader(first, second, blocs, isVector, points);
                break;
        }
    }

    private void ScoreLeader(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<int> blocs, bool isVector, Span<double> points)
    {
        for (var bloc = 0; bloc + 1 < blocs.Length; bloc++)
        {
            var members = (blocs[bloc] - blocs[0])..(blocs[bloc + 1] - blocs[0]);
            if (isVector)
            {
                LeaderKernel.ScoreVector(first[members], second[members], maximum, points[members]);
            }
            else
            {
                LeaderKernel.ScoreScalar(first[members], second[members], maximum, points[members]);
            }
        }
    }

    private static bool HasKernel(ScoringRule rule, PointLimits limits, int decimals) =>
        rule switch
        {
            ScoringRule.Proportional => limits.Least is 0 or null,
            ScoringRule.Leader or ScoringRule.PassFail => limits.Least is 0 or null,
            ScoringRule.Entered => true,
            ScoringRule.PerCase given => IsWhole(given.Points, decimals) && IsWhole(given.Cap ?? 0, decimals),
            ScoringRule.Bands given => given.Of == BandSubject.Attainment && given.Cases.All(band => IsWhole(band.Points, decimals)),
            _ => false,
        };

    /// <summary>The lowest band's points, and a mark for each step to the next; each band's points within the limits.</summary>
    private static (double Start, BandKernel.Mark[] Marks) Marks(ScoringRule.Bands rule, double around, int decimals, double least, double most)
    {
        var bands = rule
            .Cases.Where(band => band.Range is not null)
            .Select(band => (Range: band.Range!, Points: Math.Min(Math.Max(around + Whole(band.Points, decimals), least), most)))
            .OrderBy(band => band.Range.From.HasValue)
            .ThenBy(band => band.Range.From ?? 0)
            .ThenByDescending(band => band.Range.FromIncluded)
            .ToList();
        var found = new List<BandKernel.Mark>();
        for (var band = 1; band < bands.Count; band++)
        {
            var (above, below) = Ratio(bands[band].Range.From ?? 0);
            found.Add(new BandKernel.Mark(above, below, bands[band].Range.FromIncluded, bands[band].Points - bands[band - 1].Points));
        }
        return (bands[0].Points, [.. found]);
    }

    private static bool IsWhole(decimal number, int decimals) => decimal.IsInteger(number * ScoreRounding.PowerOfTen(decimals));

    private static double Whole(decimal number, int decimals) => (double)(number * ScoreRounding.PowerOfTen(decimals));

    /// <summary>A decimal as a quotient of whole numbers.</summary>
    private static (double Above, double Below) Ratio(decimal number)
    {
        var trimmed = NumberText.Trim(number);
        var power = ScoreRounding.PowerOfTen(trimmed.Scale);
        return ((double)(trimmed * power), (double)power);
    }
}
