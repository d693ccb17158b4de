using System.Numerics;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>How points of a book are held and rounded (thang điểm): whole numbers of 10^-leafDecimals, or double for an index.</summary>
internal sealed class PointScale(RuleBook book)
{
    private readonly decimal power = ScoreRounding.PowerOfTen(book.LeafDecimals);

    internal bool IsIndex => book.Arithmetic == ArithmeticKind.Index;

    internal int Decimals => book.LeafDecimals;

    /// <summary>Rounds once; an index is not rounded.</summary>
    internal LinePoints Hold(LinePoints of, Fraction exact)
    {
        if (IsIndex)
        {
            return of with { Real = exact.ToDouble(), IsExact = () => exact.IsExactAt(ShownOfIndex) };
        }
        var scaled = exact.Scaled(Decimals, book.Rounding);
        return BigInteger.Abs(scaled) <= Largest
            ? of with
            {
                Scaled = (long)scaled,
                IsExact = () => exact.IsExactAt(Decimals),
            }
            : TooLarge(of);
    }

    internal LinePoints Hold(LinePoints of, double real)
    {
        if (IsIndex)
        {
            return of with { Real = real, IsExact = Never };
        }
        var rounded = ScoreRounding.Round(real, Decimals, book.Rounding) * (double)power;
        return Math.Abs(rounded) <= Largest ? of with { Scaled = (long)Math.Round(rounded, MidpointRounding.ToEven), IsExact = Never } : TooLarge(of);
    }

    internal decimal Points(LinePoints points) => IsIndex ? FromReal(points.Real) : Points(points.Scaled);

    internal decimal Points(long scaled) => scaled / power;

    internal Fraction Exact(LinePoints points) => IsIndex ? FromReal(points.Real) : new Fraction(points.Scaled, (BigInteger)power);

    /// <summary>15 significant digits, and no more decimals than a table holds.</summary>
    internal static decimal FromReal(double real) =>
        double.IsFinite(real) && Math.Abs(real) < 1e15 ? Math.Round((decimal)real, 15, MidpointRounding.AwayFromZero) : 0;

    /// <summary>Decimals with which explanations show an index.</summary>
    internal const int ShownOfIndex = 6;

    private static readonly Func<bool> Never = () => false;

    /// <summary>Points beyond it come from figures that nobody reports; sums of thousands of them still fit.</summary>
    internal const long Largest = 100_000_000_000_000;

    internal static Said TooLargeText { get; } = new("kết quả quá lớn", "the result is too large");

    private static LinePoints TooLarge(LinePoints of) =>
        of with
        {
            State = CriterionState.Missing,
            Reason = TooLargeText,
        };
}
