namespace ThiDua.Metrics.Scoring;

/// <summary>The figures of a group of peers (số liệu của nhóm so sánh), sorted.</summary>
internal sealed class PeerFigures
{
    private readonly Fraction[] sorted;
    private readonly Lazy<(double Mean, double Deviation)> spread;

    internal PeerFigures(IEnumerable<Fraction> figures)
    {
        sorted = [.. figures];
        Array.Sort(sorted);
        Sum = sorted.Aggregate(Fraction.Zero, (sum, figure) => sum + figure);
        spread = new Lazy<(double Mean, double Deviation)>(Spread);
    }

    internal int Count => sorted.Length;

    internal Fraction Smallest => sorted.Length == 0 ? Fraction.Zero : sorted[0];

    internal Fraction Largest => sorted.Length == 0 ? Fraction.Zero : sorted[^1];

    internal Fraction Sum { get; }

    internal int CountBelow(Fraction value) => FirstWhere(value, orEqual: true);

    internal int CountAbove(Fraction value) => sorted.Length - FirstWhere(value, orEqual: false);

    internal int CountEqual(Fraction value) => FirstWhere(value, orEqual: false) - FirstWhere(value, orEqual: true);

    /// <summary>The plain mean and the sample deviation (n - 1), in double; 0 where all are equal.</summary>
    internal (double Mean, double Deviation) MeanAndDeviation() => spread.Value;

    /// <summary>The first place whose figure is above the value, or at least as large.</summary>
    private int FirstWhere(Fraction value, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var against = sorted[middle].CompareTo(value);
            if (against > 0 || (against == 0 && orEqual))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }
        return low;
    }

    private (double Mean, double Deviation) Spread()
    {
        var mean = (Sum / sorted.Length).ToDouble();
        if (Smallest == Largest)
        {
            return (mean, 0);
        }
        var squares = sorted.Sum(figure => Math.Pow(figure.ToDouble() - mean, 2));
        return (mean, Math.Sqrt(squares / (sorted.Length - 1)));
    }
}
