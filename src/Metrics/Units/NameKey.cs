using System.Globalization;
using System.Text;

namespace ThiDua.Metrics.Units;

/// <summary>
/// A name as it is compared (dạng so khớp): the same when two differ only in case, accents, tone placement, đ/d,
/// punctuation, spaces or Unicode form.
/// </summary>
public static class NameKey
{
    /// <summary>"  UBND Huyện  Phong-Thổ " gives "ubnd huyen phong tho".</summary>
    /// <param name="between">What stands between words.</param>
    public static string Of(string text, char between = ' ')
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = Ascii.IsValid(text) ? text : Decomposed(text);
        var folded = new StringBuilder(source.Length);
        var gap = false;
        foreach (var letter in source)
        {
            if (char.IsLetterOrDigit(letter))
            {
                if (gap && folded.Length > 0)
                {
                    folded.Append(between);
                }
                gap = false;
                folded.Append(letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                gap = true;
            }
        }
        return folded.ToString();
    }

    /// <summary>A lone surrogate cannot be normalised; such text is compared as it stands.</summary>
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
