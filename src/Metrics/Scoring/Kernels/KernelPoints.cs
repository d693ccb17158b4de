using System.Numerics;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>
/// One leaf of a run by its kernel (chấm nhanh một tiêu chí): the units that have what the rule needs are laid out in
/// columns; null for those that the plain path must score.
/// </summary>
internal static class KernelPoints
{
    private static readonly BigInteger Limit = (BigInteger)ProportionalKernel.Exact;

    /// <summary>Points × 10^leafDecimals by unit; null where there are none or the plain path decides.</summary>
    internal static long?[] Score(RuleBook book, ScoreLine line, IReadOnlyList<LeafFact> facts, IReadOnlyList<ScoredUnit> units)
    {
        var scored = new long?[facts.Count];
        var ready = Enumerable.Range(0, facts.Count).Where(unit => IsReady(facts[unit])).ToList();
        if (line.Requires is not null || ready.Count == 0 || facts[ready[0]].Rule is not { } rule || rule is ScoringRule.Entered)
        {
            return scored;
        }
        // The leader's excess is held against members that the kernel does not see apart.
        var isOne = ready.TrueForAll(unit => ReferenceEquals(facts[unit].Rule, rule) && (units[unit].IsPeer || rule is not ScoringRule.Leader));
        if (!isOne || KernelLeaf.Of(book, line, rule) is not { } leaf)
        {
            return scored;
        }
        var first = new double[ready.Count];
        var second = new double[ready.Count];
        for (var place = 0; place < ready.Count; place++)
        {
            if (!TryLay(facts[ready[place]], rule, out first[place], out second[place]))
            {
                return scored;
            }
        }
        if (!leaf.Holds(first.Max(Math.Abs), second.Min(), second.Max()))
        {
            return scored;
        }
        var points = new double[ready.Count];
        leaf.Score(first, second, BlocStarts(ready, units), isVector: true, points);
        for (var place = 0; place < ready.Count; place++)
        {
            var isHeldBack = rule is ScoringRule.Proportional && facts[ready[place]].Attainment!.IsHeldBack;
            scored[ready[place]] = (long)(isHeldBack ? Math.Min(points[place], leaf.BelowMaximum) : points[place]);
        }
        return scored;
    }

    private static bool IsReady(LeafFact fact) => fact is { Readiness: LeafReadiness.Ready, Rule: not null };

    /// <summary>False where a number is too long, or where the rule asks what the columns do not hold.</summary>
    private static bool TryLay(LeafFact fact, ScoringRule rule, out double first, out double second)
    {
        (first, second) = (0, 1);
        if (rule is ScoringRule.PerCase)
        {
            first = (double)(fact.Number ?? 0);
            return fact.Number is { } count && count >= 0 && decimal.IsInteger(count) && count < 1_000_000_000;
        }
        if (rule is ScoringRule.PassFail)
        {
            // Met or not has been decided by products already.
            first = fact.Attainment?.IsMet == true ? 1 : 0;
            return fact.Attainment?.IsMet is not null;
        }
        if (fact.Attainment is not { Ratio: { } ratio } attainment)
        {
            return false;
        }
        var common = BigInteger.GreatestCommonDivisor(ratio.Numerator, ratio.Denominator);
        var (above, below) = (ratio.Numerator / common, ratio.Denominator / common);
        if (BigInteger.Abs(above) >= Limit || below >= Limit)
        {
            return false;
        }
        (first, second) = ((double)above, (double)below);
        // The kernel's excess is P / Q - 1; where lower is better it is another share.
        return rule is not ScoringRule.Leader || attainment.Excess == ratio - Fraction.One || ratio <= Fraction.One && attainment.Excess.Sign <= 0;
    }

    private static int[] BlocStarts(List<int> ready, IReadOnlyList<ScoredUnit> units)
    {
        var starts = new List<int> { 0 };
        for (var place = 1; place < ready.Count; place++)
        {
            if (!string.Equals(units[ready[place]].Bloc.Code, units[ready[place - 1]].Bloc.Code, StringComparison.Ordinal))
            {
                starts.Add(place);
            }
        }
        starts.Add(ready.Count);
        return [.. starts];
    }
}
