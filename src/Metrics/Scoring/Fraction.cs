using System.Numerics;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>
/// An exact quotient (phân số): what the plain path computes with, so that a point is rounded once and a threshold is
/// never met by a rounded ratio.
/// </summary>
internal readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly BigInteger denominatorLessOne;

    /// <param name="denominator">Not zero; its sign moves to the numerator.</param>
    internal Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("a fraction over zero");
        }
        Numerator = denominator.Sign < 0 ? -numerator : numerator;
        denominatorLessOne = BigInteger.Abs(denominator) - 1;
    }

    internal static Fraction Zero => default;

    internal static Fraction One { get; } = new(1, 1);

    internal BigInteger Numerator { get; }

    /// <summary>Above zero; stored less one, so that the default value is 0 / 1.</summary>
    internal BigInteger Denominator => denominatorLessOne + 1;

    internal int Sign => Numerator.Sign;

    public static implicit operator Fraction(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        // The 96 bits come in signed words.
        var magnitude = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        return new Fraction(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, scale));
    }

    public static implicit operator Fraction(int value) => new(value, 1);

    public static Fraction operator +(Fraction left, Fraction right)
    {
        // Denominators are mostly powers of ten: the larger holds both, and long sums do not grow.
        var (small, large) = left.Denominator <= right.Denominator ? (left, right) : (right, left);
        var factor = BigInteger.DivRem(large.Denominator, small.Denominator, out var rest);
        return rest.IsZero
            ? new Fraction(large.Numerator + small.Numerator * factor, large.Denominator)
            : new Fraction(
                left.Numerator * right.Denominator + right.Numerator * left.Denominator,
                left.Denominator * right.Denominator
            );
    }

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException">The right side is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public static bool operator ==(Fraction left, Fraction right) => left.CompareTo(right) == 0;

    public static bool operator !=(Fraction left, Fraction right) => left.CompareTo(right) != 0;

    internal static Fraction Min(Fraction left, Fraction right) => left <= right ? left : right;

    internal static Fraction Max(Fraction left, Fraction right) => left >= right ? left : right;

    internal static Fraction Abs(Fraction value) => new(BigInteger.Abs(value.Numerator), value.Denominator);

    /// <summary>Compares products: never a rounded quotient.</summary>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Fraction other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode()
    {
        var common = BigInteger.GreatestCommonDivisor(Numerator, Denominator);
        return HashCode.Combine(Numerator / common, Denominator / common);
    }

    /// <summary>Times 10^decimals, rounded to a whole number.</summary>
    internal BigInteger Scaled(int decimals, PointRounding rounding) =>
        ScoreRounding.Divide(Numerator * BigInteger.Pow(10, decimals), Denominator, rounding);

    /// <summary>Rounded to so many decimals; to fewer where a decimal cannot hold them, and at its end beyond that.</summary>
    internal decimal ToDecimal(int decimals, PointRounding rounding = PointRounding.HalfAwayFromZero)
    {
        for (var digits = decimals; digits >= 0; digits--)
        {
            var scaled = Scaled(digits, rounding);
            if (BigInteger.Abs(scaled) <= (BigInteger)decimal.MaxValue)
            {
                return (decimal)scaled / ScoreRounding.PowerOfTen(digits);
            }
        }
        return Sign < 0 ? decimal.MinValue : decimal.MaxValue;
    }

    /// <summary>True when so many decimals hold it without rounding.</summary>
    internal bool IsExactAt(int decimals) => (Numerator * BigInteger.Pow(10, decimals) % Denominator).IsZero;

    internal double ToDouble()
    {
        // Both sides are cut to what a double can hold before they are divided.
        var excess = Math.Max(Numerator.GetBitLength(), Denominator.GetBitLength()) - 1000;
        return excess > 0
            ? (double)(Numerator >> (int)excess) / (double)(Denominator >> (int)excess)
            : (double)Numerator / (double)Denominator;
    }

    internal BigInteger Floor() => ScoreRounding.Divide(Numerator, Denominator, PointRounding.Floor);

    internal BigInteger Ceiling() => ScoreRounding.Divide(Numerator, Denominator, PointRounding.Ceiling);
}
