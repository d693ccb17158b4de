using System.Globalization;
using System.Text;
using ThiDua.Metrics.Units;

namespace ThiDua.Ingest.Values;

/// <summary>
/// Text as it is compared (dạng so khớp): names and headers are the same when they differ only in case, accents,
/// tone placement, đ/d, punctuation, spaces or Unicode form.
/// </summary>
internal static class TextKey
{
    /// <summary>"  UBND Huyện  Phong-Thổ " gives "ubnd huyen phong tho".</summary>
    public static string Fold(string text) => NameKey.Of(text);

    /// <summary>The same with hyphens, for codes made from names: "TP. Hồ Chí Minh" gives "tp-ho-chi-minh".</summary>
    public static string Slug(string text) => NameKey.Of(text, '-');

    /// <summary>
    /// Text as it is stored: NFC, without invisible marks, other spaces made plain ones, none at the ends.
    /// </summary>
    public static string Clean(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }
        var composed = Normalize(text, NormalizationForm.FormC);
        if (IsClean(composed))
        {
            return composed;
        }
        var cleaned = new StringBuilder(composed.Length);
        foreach (var letter in composed)
        {
            if (letter is '\n' or '\t' || (letter >= ' ' && !IsInvisible(letter)))
            {
                cleaned.Append(letter != '\n' && char.IsWhiteSpace(letter) ? ' ' : letter);
            }
        }
        return cleaned.ToString().Trim();
    }

    /// <summary>True when the text is written with base letters and marks apart, or otherwise not in NFC.</summary>
    public static bool IsComposed(string text)
    {
        if (IsAscii(text))
        {
            return true;
        }
        try
        {
            return text.IsNormalized(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A lone surrogate cannot be normalised; such text is compared as it stands.</summary>
    private static string Normalize(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static bool IsAscii(string text) => Ascii.IsValid(text);

    private static bool IsPlain(string text)
    {
        if (text.Length == 0)
        {
            return true;
        }
        foreach (var letter in text)
        {
            if (letter is < ' ' or >= '\u007f')
            {
                return false;
            }
        }
        return text[0] != ' ' && text[^1] != ' ';
    }

    /// <summary>Nothing that <see cref="Clean"/> would change; most texts need no copy.</summary>
    private static bool IsClean(string text)
    {
        foreach (var letter in text)
        {
            if (letter < ' ' || (letter > '~' && (char.IsWhiteSpace(letter) || IsInvisible(letter))))
            {
                return false;
            }
        }
        return text.Length == 0 || (text[0] != ' ' && text[^1] != ' ');
    }

    private static bool IsInvisible(char letter) =>
        // The soft hyphen stays: in the old font TCVN3 it is the letter ư.
        letter != '\u00ad'
        && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Control;
}
