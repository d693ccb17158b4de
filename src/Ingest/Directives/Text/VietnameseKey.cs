namespace ThiDua.Ingest.Directives.Text;

/// <summary>
/// The form in which words are compared (khóa so từ): small letters, the tone mark where older spelling puts it
/// ("hoá" and "hóa" are one word), "tỉ" as "tỷ".
/// </summary>
internal static class VietnameseKey
{
    private static readonly (string Newer, string Older)[] TonePlaces =
    [
        ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"),
        ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
        ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
    ];

    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["tỉ"] = "tỷ",
        ["ngàn"] = "nghìn",
        ["hằng"] = "hàng",
        ["sỹ"] = "sĩ",
        ["xoá"] = "xóa",
    };

    /// <summary>The keys of the words of a phrase, one space between them.</summary>
    public static string OfPhrase(string phrase) => string.Join(' ', phrase.Split(' ').Select(Of));

    public static string Of(string word)
    {
        var key = word.ToLowerInvariant();
        foreach (var (newer, older) in TonePlaces)
        {
            if (key.EndsWith(newer, StringComparison.Ordinal) && !(newer[0] == 'u' && key.StartsWith('q')))
            {
                key = string.Concat(key.AsSpan(0, key.Length - 2), older);
                break;
            }
        }
        return Spellings.GetValueOrDefault(key, key);
    }
}
