using System.Text.Json.Nodes;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.RuleBooks.Sheets;

namespace ThiDua.Ingest.RuleBooks;

/// <summary>Reads an interval in words (đọc khoảng bằng lời): "từ 95 % đến dưới 100 %", "trên 1.000", "đúng 100 %", "&gt;= 95 %".</summary>
internal static class RangeReader
{
    private static readonly (string Start, bool IsLower, bool Included)[] Starts =
        [
            ("từ trên", true, false),
            ("lớn hơn hoặc bằng", true, true),
            ("nhỏ hơn hoặc bằng", false, true),
            ("ít nhất", true, true),
            ("tối thiểu", true, true),
            ("không dưới", true, true),
            ("không quá", false, true),
            ("nhiều nhất", false, true),
            ("tối đa", false, true),
            ("lớn hơn", true, false),
            ("nhỏ hơn", false, false),
            ("từ", true, true),
            ("trên", true, false),
            ("hơn", true, false),
            ("dưới", false, false),
            ("đến", false, true),
            (">=", true, true),
            ("<=", false, true),
            ("≥", true, true),
            ("≤", false, true),
            (">", true, false),
            ("<", false, false),
        ];

    private static readonly string[] Joins = ["đến dưới", "tới dưới", "đến", "tới", "và dưới", "và không quá"];

    /// <param name="isShare">The numbers are percentages and are returned as shares.</param>
    /// <returns>The words of the file: from, fromIncluded, to, toIncluded; null when it is no interval.</returns>
    internal static JsonObject? Read(string text, bool isShare)
    {
        var rest = text.Trim().TrimEnd('.');
        if (string.Equals(TextKey.Fold(rest), TextKey.Fold(RangePhrase.Any), StringComparison.Ordinal))
        {
            return [];
        }
        if (rest.EndsWith("trở lên", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[..^"trở lên".Length].TrimEnd();
        }
        if (After(rest, "đúng") is { } only || (rest.Length > 0 && (char.IsAsciiDigit(rest[0]) || rest[0] is '-' or '−') && Joined(rest) is null && (only = rest) is not null))
        {
            return Number(only, isShare) is { } exact ? Range(exact, true, exact, true) : null;
        }
        foreach (var (start, isLower, included) in Starts)
        {
            if (After(rest, start) is not { } tail)
            {
                continue;
            }
            if (!isLower)
            {
                return Number(tail, isShare) is { } to ? Range(null, false, to, included) : null;
            }
            return Joined(tail) is (var first, var join, var last)
                ? Between(first, included, join, last, isShare)
                : Number(tail, isShare) is { } from ? Range(from, included, null, false) : null;
        }
        // "95 % đến dưới 100 %": the lower end is meant to belong to it.
        return Joined(rest) is (var left, var between, var right) ? Between(left, true, between, right, isShare) : null;
    }

    private static JsonObject? Between(string first, bool included, string join, string last, bool isShare)
    {
        // "từ 95 đến dưới 100 %": one sign for both.
        var start = isShare && !first.Contains('%', StringComparison.Ordinal) && last.Contains('%', StringComparison.Ordinal) ? first + " %" : first;
        return Number(start, isShare) is { } from && Number(last, isShare) is { } to
            ? Range(from, included, to, !join.EndsWith("dưới", StringComparison.Ordinal))
            : null;
    }

    private static (string First, string Join, string Last)? Joined(string text)
    {
        foreach (var join in Joins)
        {
            var at = text.IndexOf($" {join} ", StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return (text[..at], join, text[(at + join.Length + 2)..]);
            }
        }
        return null;
    }

    private static string? After(string text, string start)
    {
        if (!text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var rest = text[start.Length..];
        return rest.Length > 0 && (rest[0] == ' ' || !char.IsLetter(start[^1])) ? rest.Trim() : null;
    }

    private static decimal? Number(string text, bool isShare)
    {
        var number = VietnameseNumber.Read(text);
        if (number.Outcome is not (NumberOutcome.Number or NumberOutcome.Ambiguous))
        {
            return null;
        }
        return isShare
            ? number.Suffix is "%" ? number.Value / 100 : null
            : number.Suffix is null ? number.Value : null;
    }

    private static JsonObject Range(decimal? from, bool fromIncluded, decimal? to, bool toIncluded)
    {
        var range = new JsonObject();
        if (from is { } lower)
        {
            range["from"] = lower;
            range["fromIncluded"] = fromIncluded;
        }
        if (to is { } upper)
        {
            range["to"] = upper;
            range["toIncluded"] = toIncluded;
        }
        return range;
    }
}
