using System.Globalization;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Columns;

/// <summary>Between System.Decimal and the engine's scaled 128-bit integers; nothing is ever rounded.</summary>
internal static class Decimals
{
    /// <summary>Digits of DECIMAL(38,15), the type of every number column.</summary>
    internal const byte Width = 38;

    internal const byte Scale = 15;

    private static readonly Int128 Limit = Int128.Parse(new string('9', Width), CultureInfo.InvariantCulture);

    /// <exception cref="OverflowException">More than 96 bits are left after the trailing zeros are gone.</exception>
    internal static decimal FromUnscaled(Int128 unscaled, byte scale)
    {
        var magnitude = (UInt128)Int128.Abs(unscaled);
        while (scale > 0)
        {
            var (quotient, remainder) = UInt128.DivRem(magnitude, 10);
            if (remainder != UInt128.Zero)
            {
                break;
            }
            magnitude = quotient;
            scale--;
        }
        if (magnitude >> 96 != UInt128.Zero || scale > 28)
        {
            throw new OverflowException(
                string.Create(CultureInfo.InvariantCulture, $"{unscaled} x 10^-{scale} has more digits than System.Decimal holds")
            );
        }
        return new decimal(
            unchecked((int)(uint)magnitude),
            unchecked((int)(uint)(magnitude >> 32)),
            unchecked((int)(uint)(magnitude >> 64)),
            Int128.IsNegative(unscaled),
            scale
        );
    }

    /// <summary>Whether a DECIMAL(38,15) column holds it exactly.</summary>
    internal static bool TryScale(decimal value, out Int128 unscaled)
    {
        unscaled = Mantissa(value);
        int scale = value.Scale;
        while (scale > Scale && unscaled % 10 == Int128.Zero)
        {
            unscaled /= 10;
            scale--;
        }
        if (scale > Scale)
        {
            return false;
        }
        for (; scale < Scale; scale++)
        {
            // 96 bits times 10^15 stays below 2^146, beyond 128 bits: stop as soon as the column is exceeded.
            if (Int128.Abs(unscaled) > Limit / 10)
            {
                return false;
            }
            unscaled *= 10;
        }
        return Int128.Abs(unscaled) <= Limit;
    }

    /// <summary>For binding a parameter: the value with its own scale.</summary>
    internal static RawDecimal ToRaw(decimal value)
    {
        var unscaled = Mantissa(value);
        return new RawDecimal(Width, value.Scale, unchecked((ulong)unscaled), unchecked((long)(unscaled >> 64)));
    }

    private static Int128 Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        var low = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        var magnitude = (Int128)new UInt128(unchecked((uint)bits[2]), low);
        return decimal.IsNegative(value) ? -magnitude : magnitude;
    }
}
