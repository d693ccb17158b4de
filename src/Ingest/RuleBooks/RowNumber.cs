using ThiDua.Metrics.RuleBooks.Sheets;

namespace ThiDua.Ingest.RuleBooks;

/// <summary>Which level a row's number belongs to (cấp của số thứ tự): I, 1, a), -, or dotted as I.1 and 1.1.</summary>
internal static class RowNumber
{
    private enum Style
    {
        Bullet,
        Roman,
        Upper,
        Arabic,
        Lower,
        Other,
    }

    /// <summary>"1." and "a)" are 1 and a; a number cell's decimal comma is a dot.</summary>
    internal static string Clean(string text)
    {
        var clean = text.Trim().Trim('(', ')', '.', ' ', ':').Replace(',', '.');
        return clean.Length == 0 ? text.Trim() : clean;
    }

    /// <summary>The criterion that a row with this number stands under; null when nothing above has a fitting number.</summary>
    internal static CriterionRow? Above(CriterionRow last, string number)
    {
        var dot = number.LastIndexOf('.');
        if (dot > 0)
        {
            var wanted = number[..dot];
            return Chain(last).FirstOrDefault(row => string.Equals(row.Number, wanted, StringComparison.OrdinalIgnoreCase));
        }
        var style = StyleOf(number);
        foreach (var row in Chain(last).Where(row => row.Above is not null))
        {
            if (StyleOf(row.Number) == style || (style == Style.Roman && StyleOf(row.Number) == Style.Upper && Follows(row.Number, number)))
            {
                return row.Above;
            }
        }
        return last;
    }

    /// <summary>"II" under nothing, "1" under "I": the code that goes through the whole book.</summary>
    internal static string Code(CriterionRow above, string number)
    {
        var dot = number.LastIndexOf('.');
        var own = StyleOf(number) == Style.Bullet ? (above.Children.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : dot > 0 ? number[(dot + 1)..]
            : number;
        return above.Above is null ? own : $"{above.Code}.{own}";
    }

    private static IEnumerable<CriterionRow> Chain(CriterionRow last)
    {
        for (var row = last; row is not null; row = row.Above)
        {
            yield return row;
        }
    }

    private static Style StyleOf(string number)
    {
        if (number.Contains('.', StringComparison.Ordinal))
        {
            return Style.Other;
        }
        return number switch
        {
            "-" or "+" or "*" or "•" or "–" or "−" => Style.Bullet,
            _ when number.All(char.IsAsciiDigit) => Style.Arabic,
            _ when RomanNumber.IsRoman(number) => Style.Roman,
            [>= 'A' and <= 'Z' or 'Đ'] => Style.Upper,
            [>= 'a' and <= 'z' or 'đ'] => Style.Lower,
            _ => Style.Other,
        };
    }

    /// <summary>"C" after "B" is a letter, not a hundred.</summary>
    private static bool Follows(string before, string number) => before.Length == 1 && number.Length == 1 && number[0] == before[0] + 1;
}
