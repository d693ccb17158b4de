namespace ThiDua.Ingest.Values;

/// <summary>Units of measure that differ by a known factor only (đơn vị tính): tỷ and triệu đồng, ha and m2, % and ‰.</summary>
internal static class MeasureUnit
{
    private static readonly (string Word, decimal Factor)[] Multipliers =
        [
            ("nghin ty", 1e12m),
            ("ngan ty", 1e12m),
            ("nghin", 1e3m),
            ("ngan", 1e3m),
            ("trieu", 1e6m),
            ("ty", 1e9m),
            ("ti", 1e9m),
        ];

    private static readonly Dictionary<string, (string Base, decimal Factor)> Words = new(StringComparer.Ordinal)
    {
        ["vnd"] = ("dong", 1),
        ["d"] = ("dong", 1),
        ["ha"] = ("m2", 1e4m),
        ["hec ta"] = ("m2", 1e4m),
        ["hecta"] = ("m2", 1e4m),
        ["km2"] = ("m2", 1e6m),
        ["tan"] = ("kg", 1e3m),
        ["ta"] = ("kg", 100),
        ["phan tram"] = ("phan nghin", 10),
        ["diem phan tram"] = ("phan nghin", 10),
        ["diem"] = ("phan nghin", 10),
        ["diem phan nghin"] = ("phan nghin", 1),
    };

    /// <summary>What a figure in one unit is multiplied by to be in the other; false when that is not certain.</summary>
    public static bool TryConvert(string from, string to, out decimal factor)
    {
        factor = 1;
        if (string.Equals(Key(from), Key(to), StringComparison.Ordinal))
        {
            return true;
        }
        var (fromBase, fromFactor) = Read(from);
        var (toBase, toFactor) = Read(to);
        // "tỷ" alone counts what the indicator counts.
        if (fromBase.Length == 0 && fromFactor != 1)
        {
            fromBase = toBase;
        }
        if (fromBase.Length == 0 || !string.Equals(fromBase, toBase, StringComparison.Ordinal))
        {
            return false;
        }
        factor = fromFactor / toFactor;
        return true;
    }

    private static string Key(string unit) =>
        TextKey.Fold(
            unit.Replace("%", " phần trăm ", StringComparison.Ordinal)
                .Replace("‰", " phần nghìn ", StringComparison.Ordinal)
                .Replace('²', '2')
                .Replace("/", " mỗi ", StringComparison.Ordinal)
        );

    private static (string Base, decimal Factor) Read(string unit)
    {
        var key = Key(unit);
        var factor = 1m;
        foreach (var (word, times) in Multipliers)
        {
            if (key.StartsWith(word, StringComparison.Ordinal) && (key.Length == word.Length || key[word.Length] == ' '))
            {
                factor = times;
                key = key[word.Length..].TrimStart();
                break;
            }
        }
        var per = key.IndexOf(" moi ", StringComparison.Ordinal);
        var (first, rest) = per < 0 ? (key, "") : (key[..per], key[per..]);
        return Words.TryGetValue(first, out var known) ? (known.Base + rest, factor * known.Factor) : (first + rest, factor);
    }
}
