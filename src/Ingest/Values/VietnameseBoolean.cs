namespace ThiDua.Ingest.Values;

/// <summary>Yes and no as people write them (có, không).</summary>
internal static class VietnameseBoolean
{
    public static bool TryRead(string text, out bool value)
    {
        var folded = TextKey.Fold(text);
        value = folded is "co" or "dung" or "true" or "yes" or "1" or "x";
        return value || folded is "khong" or "sai" or "false" or "no" or "0";
    }
}
