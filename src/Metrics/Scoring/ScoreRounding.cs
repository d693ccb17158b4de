using System.Numerics;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>The one place where a point is rounded (làm tròn điểm), in the way the rule book names.</summary>
internal static class ScoreRounding
{
    /// <param name="denominator">Above zero.</param>
    internal static BigInteger Divide(BigInteger numerator, BigInteger denominator, PointRounding rounding)
    {
        var whole = BigInteger.DivRem(numerator, denominator, out var rest);
        if (rest.IsZero)
        {
            return whole;
        }
        var twice = BigInteger.Abs(rest) * 2;
        var away = whole + numerator.Sign;
        return rounding switch
        {
            PointRounding.HalfAwayFromZero => twice >= denominator ? away : whole,
            PointRounding.HalfEven => twice > denominator || (twice == denominator && !whole.IsEven) ? away : whole,
            PointRounding.Floor => numerator.Sign < 0 ? away : whole,
            PointRounding.Ceiling => numerator.Sign > 0 ? away : whole,
        };
    }

    internal static decimal Round(decimal value, int decimals, PointRounding rounding) =>
        decimals >= 28 ? value : Math.Round(value, decimals, Mode(rounding));

    internal static double Round(double value, int decimals, PointRounding rounding) => RoundAt(value, Math.Pow(10, decimals), rounding);

    /// <param name="scale">Ten to the decimals.</param>
    /// <param name="noise">How far a sum may lie from the number it is meant to be, where its parts were larger than itself.</param>
    internal static double RoundAt(double value, double scale, PointRounding rounding, double noise = 0)
    {
        var scaled = value * scale;
        // A product that is a whole number and a half but for its last bits is meant to be one.
        var nearest = Math.Round(scaled * 2, MidpointRounding.ToEven) / 2;
        if (Math.Abs(scaled - nearest) <= Math.Max(Math.Abs(scaled) * 4e-15, Math.Min(noise * scale, 1e-3)))
        {
            scaled = nearest;
        }
        return Math.Round(scaled, Mode(rounding)) / scale;
    }

    internal static decimal PowerOfTen(int decimals)
    {
        var power = 1m;
        for (var digit = 0; digit < decimals; digit++)
        {
            power *= 10;
        }
        return power;
    }

    private static MidpointRounding Mode(PointRounding rounding) =>
        rounding switch
        {
            PointRounding.HalfAwayFromZero => MidpointRounding.AwayFromZero,
            PointRounding.HalfEven => MidpointRounding.ToEven,
            PointRounding.Floor => MidpointRounding.ToNegativeInfinity,
            PointRounding.Ceiling => MidpointRounding.ToPositiveInfinity,
        };
}
