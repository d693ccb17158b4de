namespace ThiDua.Ingest.Values;

/// <summary>Quarters are often written with Roman numerals (quý III).</summary>
internal static class RomanNumber
{
    private static readonly string[] UpToTwelve = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    /// <summary>Reads lower-case Roman or Arabic digits, 1 to 12.</summary>
    public static bool TryRead(string text, out int value)
    {
        value = Array.IndexOf(UpToTwelve, text) + 1;
        return value > 0
            || (text.Length is 1 or 2 && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value) && value is >= 1 and <= 12);
    }
}
