namespace ThiDua.Metrics.Scoring;

/// <summary>The figures of a group of peers (số liệu của nhóm so sánh), sorted.</summary>
internal sealed class PeerFigures
{
    private readonly List<Fraction> sorted;

    internal PeerFigures(IEnumerable<Fraction> figures)
    {
        sorted = [.. figures];
        sorted.Sort();
    }

    internal int Count => sorted.Count;

    internal Fraction Smallest => sorted.Count == 0 ? Fraction.Zero : sorted[0];

    internal Fraction Largest => sorted.Count == 0 ? Fraction.Zero : sorted[^1];

    internal Fraction Sum => sorted.Aggregate(Fraction.Zero, (sum, figure) => sum + figure);

    internal int CountBelow(Fraction value) => sorted.Count(figure => figure < value);

    internal int CountAbove(Fraction value) => sorted.Count(figure => figure > value);

    internal int CountEqual(Fraction value) => sorted.Count(figure => figure == value);

    /// <summary>The plain mean and the sample deviation (n - 1), in double; 0 where all are equal.</summary>
    internal (double Mean, double Deviation) MeanAndDeviation()
    {
        var mean = (Sum / sorted.Count).ToDouble();
        if (Smallest == Largest)
        {
            return (mean, 0);
        }
        var squares = sorted.Sum(figure => Math.Pow(figure.ToDouble() - mean, 2));
        return (mean, Math.Sqrt(squares / (sorted.Count - 1)));
    }
}
