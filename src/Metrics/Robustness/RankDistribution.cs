namespace ThiDua.Metrics.Robustness;

/// <summary>Reads a histogram of ranks (phân bố thứ hạng): counts[rank - 1] draws gave that rank.</summary>
internal static class RankDistribution
{
    public static double Mean(ReadOnlySpan<int> counts)
    {
        long draws = 0;
        long sum = 0;
        for (var place = 0; place < counts.Length; place++)
        {
            draws += counts[place];
            sum += (long)counts[place] * (place + 1);
        }
        return (double)sum / draws;
    }

    /// <summary>Quantile type 7 (R's and Excel's): between the two values around (draws - 1) × share, in proportion.</summary>
    public static double Quantile(ReadOnlySpan<int> counts, double share)
    {
        long draws = 0;
        foreach (var count in counts)
        {
            draws += count;
        }
        var at = (draws - 1) * share;
        var below = (long)Math.Floor(at);
        var low = RankAt(counts, below);
        var high = RankAt(counts, Math.Min(below + 1, draws - 1));
        return low + (at - below) * (high - low);
    }

    public static double ShareUpTo(ReadOnlySpan<int> counts, int rank)
    {
        long draws = 0;
        long within = 0;
        for (var place = 0; place < counts.Length; place++)
        {
            draws += counts[place];
            within += place < rank ? counts[place] : 0;
        }
        return (double)within / draws;
    }

    /// <summary>The rank that stands at a place, from 0, when the draws are put in order of rank.</summary>
    private static int RankAt(ReadOnlySpan<int> counts, long position)
    {
        long passed = 0;
        for (var place = 0; place < counts.Length; place++)
        {
            passed += counts[place];
            if (position < passed)
            {
                return place + 1;
            }
        }
        return counts.Length;
    }
}
