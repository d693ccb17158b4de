using System.Globalization;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Reports.Xlsx;

/// <summary>The rule book's rounding to leafDecimals, as a formula and as a number (làm tròn).</summary>
internal static class Rounding
{
    internal static string Text(string expression, RuleBook book)
    {
        var decimals = book.LeafDecimals.ToString(CultureInfo.InvariantCulture);
        var scale = Scale(book.LeafDecimals).ToString(CultureInfo.InvariantCulture);
        // A last digit of binary noise is taken off before a value is cut; ROUND does that by itself.
        var scaled = $"ROUND(({expression})*{scale},6)";
        return book.Rounding switch
        {
            PointRounding.HalfAwayFromZero => $"ROUND({expression},{decimals})",
            PointRounding.HalfEven =>
                $"IF({scaled}-INT({scaled})=0.5,2*INT((INT({scaled})+1)/2),ROUND({scaled},0))/{scale}",
            PointRounding.Floor => $"INT({scaled})/{scale}",
            PointRounding.Ceiling => $"-INT(-{scaled})/{scale}",
        };
    }

    internal static decimal? Of(decimal? points, RuleBook book) =>
        points is { } value
            ? Math.Round(
                value,
                book.LeafDecimals,
                book.Rounding switch
                {
                    PointRounding.HalfAwayFromZero => MidpointRounding.AwayFromZero,
                    PointRounding.HalfEven => MidpointRounding.ToEven,
                    PointRounding.Floor => MidpointRounding.ToNegativeInfinity,
                    PointRounding.Ceiling => MidpointRounding.ToPositiveInfinity,
                }
            )
            : null;

    internal static decimal Scale(int decimals)
    {
        var scale = 1m;
        for (var digit = 0; digit < decimals; digit++)
        {
            scale *= 10;
        }
        return scale;
    }
}
