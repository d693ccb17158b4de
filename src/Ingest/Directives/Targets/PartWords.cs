using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>
/// Shares in words (phần của tổng số): "một nửa số", "quá nửa số", "hai phần ba số". Only of a number of things: half of an
/// afternoon is no share.
/// </summary>
internal static class PartWords
{
    /// <summary>The share in %, two decimals, and the tokens that say it; null where none stands here.</summary>
    public static (decimal Percent, int Length)? Read(IReadOnlyList<Token> tokens, int at, int limit)
    {
        (decimal Percent, int Length)? part = (Key(tokens, at, limit), Key(tokens, at + 1, limit)) switch
        {
            ("một", "nửa") => (50m, 2),
            ("nửa", _) when at > 0 && tokens[at - 1].Key is "quá" or "hơn" or "trên" => (50m, 1),
            ({ } upper, "phần") when Fraction(upper, Key(tokens, at + 2, limit)) is { } share => (share, 3),
            _ => null,
        };
        return part is { } found && IsOfANumber(tokens, at + found.Length, limit) ? found : null;
    }

    private static decimal? Fraction(string upper, string? lower) =>
        NumberWords.Values.TryGetValue(upper, out var above) && lower is not null && Whole(lower) is { } below && above < below
            ? decimal.Round(100m * above / below, 2, MidpointRounding.AwayFromZero)
            : null;

    /// <summary>A quarter's four is "tư".</summary>
    private static int? Whole(string word) =>
        word is "tư" ? 4
        : NumberWords.Values.TryGetValue(word, out var value) ? value
        : null;

    /// <summary>"số thôn", "tổng số hộ", also after "trở lên".</summary>
    private static bool IsOfANumber(IReadOnlyList<Token> tokens, int at, int limit)
    {
        var from = at + ComparatorWords.After.At(tokens, at, limit).Length;
        return Key(tokens, from, limit) is "số" || (Key(tokens, from, limit) is "tổng" && Key(tokens, from + 1, limit) is "số");
    }

    private static string? Key(IReadOnlyList<Token> tokens, int at, int limit) => at < limit ? tokens[at].Key : null;
}
