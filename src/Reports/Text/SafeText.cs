using System.Text;

namespace ThiDua.Reports.Text;

/// <summary>Text from files, fit to stand in a document: what XML cannot hold becomes U+FFFD, and nothing else changes.</summary>
internal static class SafeText
{
    /// <summary>The most that one Excel cell holds.</summary>
    private const int CellLimit = 32_767;

    internal static string ForXml(string text)
    {
        if (IsClean(text))
        {
            return text;
        }
        var safe = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                safe.Append(text, at, 2);
                at++;
            }
            else
            {
                safe.Append(IsPlain(text[at]) ? text[at] : '\uFFFD');
            }
        }
        return safe.ToString();
    }

    internal static string ForCell(string text)
    {
        var safe = ForXml(text);
        if (safe.Length <= CellLimit)
        {
            return safe;
        }
        var end = CellLimit - 1;
        return string.Concat(safe.AsSpan(0, char.IsHighSurrogate(safe[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>True where a spreadsheet would take the text for a formula once someone edits the cell.</summary>
    internal static bool LooksLikeFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    private static bool IsClean(string text)
    {
        foreach (var letter in text)
        {
            if (!IsPlain(letter))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>A character that XML 1.0 allows by itself; surrogates only count in pairs.</summary>
    private static bool IsPlain(char letter) =>
        letter is '\t' or '\n' or '\r' or (>= ' ' and <= '\uD7FF') or (>= '\uE000' and <= '\uFFFD');
}
