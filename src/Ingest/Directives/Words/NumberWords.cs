namespace ThiDua.Ingest.Directives.Words;

/// <summary>Figures in words (số viết bằng chữ), where a count can stand: "mỗi xã một công trình", "gấp đôi".</summary>
internal static class NumberWords
{
    public static readonly Dictionary<string, int> Values = new(StringComparer.Ordinal)
    {
        ["một"] = 1,
        ["hai"] = 2,
        ["đôi"] = 2,
        ["ba"] = 3,
        ["bốn"] = 4,
        ["năm"] = 5,
        ["sáu"] = 6,
        ["bảy"] = 7,
        ["tám"] = 8,
        ["chín"] = 9,
        ["mười"] = 10,
    };
}
