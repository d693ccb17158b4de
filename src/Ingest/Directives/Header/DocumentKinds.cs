namespace ThiDua.Ingest.Directives.Header;

/// <summary>The kinds of administrative documents (thể loại văn bản), by name and by the letters in the number.</summary>
internal static class DocumentKinds
{
    private static readonly (string Name, string[] Symbols)[] Kinds =
    [
        ("Chỉ thị", ["CT"]),
        ("Kế hoạch", ["KH"]),
        ("Phát động", ["PĐ", "PD", "PĐTĐ"]),
        ("Quyết định", ["QĐ"]),
        ("Hướng dẫn", ["HD"]),
        ("Thông báo", ["TB"]),
        ("Nghị quyết", ["NQ"]),
        ("Chương trình", ["CTr", "CTR"]),
        ("Lời kêu gọi", []),
        ("Thư kêu gọi", []),
        ("Kêu gọi", []),
        ("Giao ước", ["GƯ", "GU"]),
        ("Giao ước thi đua", ["GƯTĐ"]),
        ("Đề án", ["ĐA"]),
        ("Kết luận", ["KL"]),
        ("Công điện", ["CĐ"]),
        ("Thông tri", ["TT"]),
        ("Quy chế", ["QC"]),
        ("Thể lệ", ["TL"]),
        ("Báo cáo", ["BC"]),
        ("Tờ trình", ["TTr"]),
        ("Công văn", ["CV"]),
    ];

    /// <summary>The kind that a line of the title names; null when it names none.</summary>
    public static string? OfTitle(string line)
    {
        var best = Kinds
            .Where(kind => line.StartsWith(kind.Name, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(kind => kind.Name.Length)
            .Select(kind => kind.Name)
            .FirstOrDefault();
        return best;
    }

    /// <summary>The kind that the letters of "12/CT-UBND" stand for; null when they stand for none.</summary>
    public static string? OfSymbol(string symbol)
    {
        foreach (var part in symbol.Split('/', '-', ' '))
        {
            foreach (var (name, symbols) in Kinds)
            {
                if (symbols.Contains(part, StringComparer.Ordinal))
                {
                    return name;
                }
            }
        }
        return null;
    }
}
