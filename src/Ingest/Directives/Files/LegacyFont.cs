namespace ThiDua.Ingest.Directives.Files;

/// <summary>
/// Tells text typed in a font of the time before Unicode (phông TCVN3, VNI): Latin letters and signs stand where
/// Vietnamese letters should, so no word of it can be read.
/// </summary>
internal static class LegacyFont
{
    /// <summary>TCVN3 writes "ñ©n", VNI "daân": signs and letters that Vietnamese in Unicode never uses inside words.</summary>
    private const string Signs = "©®µ¸¹¶·¼½¾Æ«§¨ª¬­ñüþ÷øöõïîëåäãöÖÑØÛÏ";

    public static bool IsLikely(string text)
    {
        var vietnamese = 0;
        var signs = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] is (>= '\u1EA0' and <= '\u1EF9') or 'đ' or 'Đ' or 'ơ' or 'ư' or 'ă' or '\u0301' or '\u0300' or '\u0309' or '\u0323')
            {
                vietnamese++;
            }
            else if (char.IsLetter(text[at - 1]) && Signs.Contains(text[at], StringComparison.Ordinal))
            {
                signs++;
            }
        }
        return signs > 20 && signs > vietnamese * 4;
    }
}
