using ThiDua.Ingest.Values;

namespace ThiDua.Ingest.Names;

/// <summary>
/// A unit's name taken apart (tên đơn vị): the level that its first words name and what is left to compare.
/// "UBND huyện Phong Thổ" and "H. Phong Thổ" are level huyen, "phong tho".
/// </summary>
/// <param name="Core">Folded, without the office and the level.</param>
/// <param name="Level">The word for the level; null where the name has none.</param>
internal readonly record struct UnitName(string Core, string? Level)
{
    private static readonly (string Prefix, string? Level)[] Prefixes =
        [
            ("uy ban nhan dan", null),
            ("uy ban", null),
            ("ubnd", null),
            ("hdnd va ubnd", null),
            ("dia ban", null),
            ("thanh pho", "tp"),
            ("thi xa", "tx"),
            ("thi tran", "tt"),
            ("huyen", "huyen"),
            ("quan", "quan"),
            ("phuong", "phuong"),
            ("tinh", "tinh"),
            ("xa", "xa"),
            ("tp", "tp"),
            ("tx", "tx"),
            ("tt", "tt"),
            ("h", "huyen"),
            ("q", "quan"),
            ("p", "phuong"),
            ("x", "xa"),
            ("t", "tinh"),
        ];

    public static UnitName Of(string name)
    {
        var rest = TextKey.Fold(name);
        string? level = null;
        var cut = true;
        while (cut && level is null)
        {
            cut = false;
            foreach (var (prefix, named) in Prefixes)
            {
                if (rest.Length > prefix.Length && rest[prefix.Length] == ' ' && rest.StartsWith(prefix, StringComparison.Ordinal))
                {
                    rest = rest[(prefix.Length + 1)..];
                    level = named;
                    cut = true;
                    break;
                }
            }
        }
        return new UnitName(rest, level);
    }

    /// <summary>The level of a unit: the one in its name, else its kind's.</summary>
    public static string? LevelOf(string name, string kind) =>
        Of(name).Level
        ?? TextKey.Fold(kind) switch
        {
            "huyen" => "huyen",
            "quan" => "quan",
            "tinh" => "tinh",
            "xa" => "xa",
            "phuong" => "phuong",
            "thi tran" or "tt" => "tt",
            "thi xa" or "tx" => "tx",
            "thanh pho" or "tp" => "tp",
            _ => null,
        };

    /// <summary>True when one place can be called by both words: a town is often kept under the kind of its district.</summary>
    public static bool SameTier(string one, string other) => Tiers(one).Intersect(Tiers(other)).Any();

    private static int[] Tiers(string level) =>
        level switch
        {
            "tinh" => [1],
            "tp" => [1, 2],
            "huyen" or "quan" or "tx" => [2],
            _ => [3],
        };
}
