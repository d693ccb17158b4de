namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>
/// The rules once more, in plain decimals and straight from the contract's text, without anything of the engine: what
/// both of its paths are held against.
/// </summary>
internal static class Reference
{
    internal static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    internal static decimal Proportional(decimal maximum, decimal above, decimal below, decimal? floor, decimal cap, int decimals)
    {
        if (above <= 0 || (floor is { } least && above < least * below))
        {
            return 0;
        }
        return above >= cap * below ? Round(maximum * cap, decimals) : Round(maximum * above / below, decimals);
    }

    /// <summary>Where the target must be passed: one last digit below the maximum for whoever has not.</summary>
    internal static decimal ProportionalToPass(decimal maximum, decimal above, decimal below, decimal? floor, decimal cap, int decimals)
    {
        var points = Proportional(maximum, above, below, floor, cap, decimals);
        return above > below ? points : Math.Min(points, maximum - (decimal)Math.Pow(10, -decimals));
    }

    internal static decimal Leader(decimal maximum, decimal above, decimal below, (decimal Over, decimal Of) largest, int decimals)
    {
        if (above <= 0)
        {
            return 0;
        }
        if (above <= below)
        {
            return Round(maximum * above / (2 * below), decimals);
        }
        // One quotient, so that the decimals' own rounding cannot move a tie.
        return Round(
            maximum * (below * largest.Over + (above - below) * largest.Of) / (2 * below * largest.Over),
            decimals
        );
    }

    internal static decimal PerCase(decimal maximum, decimal count, decimal points, decimal? cap, decimal least)
    {
        var total = Math.Min(cap ?? decimal.MaxValue, count * Math.Abs(points));
        return Math.Clamp(points < 0 ? maximum - total : total, least, maximum);
    }

    internal static decimal Bands(IReadOnlyList<(decimal? From, bool FromIncluded, decimal? To, bool ToIncluded, decimal Points)> bands, decimal above, decimal below)
    {
        foreach (var band in bands)
        {
            var isFrom = band.From is not { } from || above > from * below || (above == from * below && band.FromIncluded);
            var isTo = band.To is not { } to || above < to * below || (above == to * below && band.ToIncluded);
            if (isFrom && isTo)
            {
                return band.Points;
            }
        }
        throw new InvalidOperationException("the bands of the test leave a gap");
    }

    internal static decimal Stair(decimal value, decimal from, decimal first, decimal step, decimal perStep, decimal cap) =>
        value <= from ? 0 : Math.Min(cap, first + perStep * Math.Floor((value - from) / step));

    internal static decimal Shortfall(decimal maximum, decimal above, decimal below, decimal step, decimal perStep)
    {
        if (above >= below)
        {
            return maximum;
        }
        // (100 - 100 P / Q) / step, started: the smallest whole number not below it, found by products.
        var lacking = 100 * (below - above);
        var steps = Math.Floor(lacking / (below * step));
        if (steps * below * step < lacking)
        {
            steps++;
        }
        return Math.Max(0, maximum - steps * perStep);
    }

    internal static decimal Share(decimal maximum, decimal part, decimal whole, int decimals) =>
        Round(Math.Clamp(maximum * part / whole, 0, maximum), decimals);

    internal static decimal Goalposts(decimal maximum, decimal value, decimal min, decimal max, int decimals) =>
        Round(maximum * Math.Clamp((value - min) / (max - min), 0, 1), decimals);

    internal static decimal MinMax(decimal maximum, decimal value, IReadOnlyList<decimal> peers, bool isHigher, int decimals)
    {
        var (min, max) = (peers.Min(), peers.Max());
        return min == max ? maximum : Round(maximum * (isHigher ? value - min : max - value) / (max - min), decimals);
    }

    internal static decimal PercentileRank(decimal maximum, decimal value, IReadOnlyList<decimal> peers, bool isHigher, int decimals)
    {
        var worse = peers.Count(peer => isHigher ? peer < value : peer > value);
        return Round(maximum * worse / (peers.Count - 1), decimals);
    }

    internal static decimal RankPoints(decimal value, IReadOnlyList<decimal> peers, IReadOnlyList<decimal> table, bool isHigher, int decimals)
    {
        var better = peers.Count(peer => isHigher ? peer > value : peer < value);
        var level = peers.Count(peer => peer == value);
        var sum = 0m;
        for (var place = better; place < better + level; place++)
        {
            sum += place < table.Count ? table[place] : 0;
        }
        return Round(sum / level, decimals);
    }

    internal static decimal PeerMean(decimal maximum, decimal value, IReadOnlyList<decimal> peers, bool isHigher)
    {
        var sum = peers.Sum();
        return (isHigher ? value * peers.Count >= sum : value * peers.Count <= sum) ? maximum : 0;
    }

    internal static decimal TopOfGroup(decimal maximum, decimal value, IReadOnlyList<decimal> peers, int decimals) =>
        Round(Math.Clamp(maximum * value / peers.Max(), 0, maximum), decimals);

    internal static double ZScore(double value, IReadOnlyList<double> peers, double mean, double sd)
    {
        var average = peers.Average();
        var deviation = Math.Sqrt(peers.Sum(peer => (peer - average) * (peer - average)) / (peers.Count - 1));
        return deviation == 0 ? mean : mean + sd * (value - average) / deviation;
    }
}
