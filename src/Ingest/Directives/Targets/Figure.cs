using System.Globalization;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Reads a figure as people write it (đọc số): dot for thousands, comma for decimals, "05", "1.250,5".</summary>
internal static class Figure
{
    /// <param name="whole">True where only whole numbers make sense, so that "12,500 người" is twelve thousand.</param>
    public static decimal? Parse(string text, bool whole)
    {
        var plain = Plain(text, whole);
        return plain is not null && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    private static string? Plain(string text, bool whole)
    {
        var dots = text.Count(letter => letter == '.');
        var commas = text.Count(letter => letter == ',');
        if (dots == 0 && commas == 0)
        {
            return text.Length <= 18 ? text : null;
        }
        if (dots > 0 && commas > 0)
        {
            // Whichever comes last is the decimal mark.
            var (thousands, mark) = text.LastIndexOf(',') > text.LastIndexOf('.') ? ('.', ',') : (',', '.');
            var cut = text.IndexOf(mark, StringComparison.Ordinal);
            return text.LastIndexOf(mark) == cut && IsGrouped(text[..cut], thousands)
                ? Without(text, thousands).Replace(mark, '.')
                : null;
        }
        var only = dots > 0 ? '.' : ',';
        if (IsGrouped(text, only) && (only == '.' || whole || commas > 1))
        {
            return Without(text, only);
        }
        return dots + commas == 1 ? text.Replace(',', '.') : null;
    }

    private static string Without(string text, char mark) =>
        text.Replace(mark.ToString(), "", StringComparison.Ordinal);

    /// <summary>True for "1.250" and "12.500.000": groups of three after the first.</summary>
    private static bool IsGrouped(string text, char mark)
    {
        var groups = text.Split(mark);
        return groups[0].Length is >= 1 and <= 3
            && (groups[0][0] != '0' || groups.Length == 1)
            && groups.Skip(1).All(group => group.Length == 3);
    }
}
