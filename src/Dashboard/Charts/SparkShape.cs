using System.Globalization;

namespace ThiDua.Dashboard.Charts;

/// <summary>A line of a year's figures (diễn biến trong năm), 86 x 26 pixels, no axis.</summary>
public sealed record SparkShape(string Points, double LastX, double LastY)
{
    public const int Width = 86;
    public const int Height = 26;

    /// <summary>Null for fewer than two figures: one point is no course.</summary>
    /// <param name="figures">Month (1-12) and value, in order.</param>
    public static SparkShape? Of(IReadOnlyList<(int Month, decimal Value)> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Count < 2)
        {
            return null;
        }
        var low = figures.Min(figure => figure.Value);
        var high = figures.Max(figure => figure.Value);
        var points = figures.Select(figure => (X: 4 + ((figure.Month - 1) * 78.0 / 11), Y: HeightOf(figure.Value))).ToList();
        var text = string.Join(
            ' ',
            points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.0},{point.Y:0.0}"))
        );
        return new SparkShape(text, points[^1].X, points[^1].Y);

        double HeightOf(decimal value) => high == low ? 13 : 22 - ((double)((value - low) / (high - low)) * 18);
    }
}
