using System.Globalization;
using ThiDua.Metrics.Tables;

namespace ThiDua.Pipeline.Sealing;

/// <summary>A cell as text in one way only (dạng chuẩn của ô), so that equal values are equal bytes; null is no text at all.</summary>
internal static class CanonicalText
{
    /// <summary>What a table holds of a number.</summary>
    private const int Decimals = 15;

    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private const string Day = "yyyy-MM-dd";

    internal static string? Of(object? cell) =>
        cell switch
        {
            null => null,
            string text => text,
            long whole => whole.ToString(CultureInfo.InvariantCulture),
            decimal number => Number(number),
            double real => real.ToString("R", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString(Day, CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString(Moment, CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            _ => throw new ArgumentException($"{cell.GetType().Name} is no type of a table", nameof(cell)),
        };

    /// <exception cref="FormatException">It is no canonical text of that type.</exception>
    internal static object Read(string text, ColumnType type) =>
        type switch
        {
            ColumnType.Text => text,
            ColumnType.Integer => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            ColumnType.Number => decimal.Parse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture
            ),
            ColumnType.Double => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            ColumnType.Date => DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture),
            ColumnType.Timestamp => DateTime.ParseExact(
                text,
                Moment,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
            ),
            ColumnType.Boolean => text switch
            {
                "true" => true,
                "false" => false,
                _ => throw new FormatException($"'{text}' is neither true nor false"),
            },
        };

    private static string Number(decimal number)
    {
        var rounded = Math.Round(number, Decimals, MidpointRounding.AwayFromZero);
        return rounded == 0 ? "0" : rounded.ToString("0.###############", CultureInfo.InvariantCulture);
    }
}
