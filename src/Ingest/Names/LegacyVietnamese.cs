using System.Text;

namespace ThiDua.Ingest.Names;

/// <summary>
/// Text typed for the old fonts TCVN3 (ABC) and VNI (chữ theo phông cũ): its letters are other characters of Latin-1,
/// "HuyÖn Phong Thæ" or "Huyeän Phong Thoå". It is only read to compare names, never to store.
/// </summary>
internal static class LegacyVietnamese
{
    private const string Tcvn3From = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢£¤¥¦§";
    private const string Tcvn3To = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂÊÔƠƯĐ";

    // In VNI the mark follows its letter as a character of its own; a few letters are one character.
    private static readonly Dictionary<char, char> VniLetters = Pairs("ìíæóòôöîñ", "ìíỉĩịơưỵđ");
    private static readonly Dictionary<char, char> Tcvn3Letters = Pairs(Tcvn3From, Tcvn3To);

    /// <summary>What each mark makes of a, e, o: a circumflex or a breve, then a tone.</summary>
    private static readonly Dictionary<char, string> VniCombining = new()
    {
        ['ù'] = "\u0301",
        ['ø'] = "\u0300",
        ['û'] = "\u0309",
        ['õ'] = "\u0303",
        ['ï'] = "\u0323",
        ['â'] = "\u0302",
        ['á'] = "\u0302\u0301",
        ['à'] = "\u0302\u0300",
        ['å'] = "\u0302\u0309",
        ['ã'] = "\u0302\u0303",
        ['ä'] = "\u0302\u0323",
        ['ê'] = "\u0306",
        ['é'] = "\u0306\u0301",
        ['è'] = "\u0306\u0300",
        ['ú'] = "\u0306\u0309",
        ['ü'] = "\u0306\u0303",
        ['ë'] = "\u0306\u0323",
    };

    /// <summary>What the text may say if it was typed for an old font; nothing when it has letters of Unicode's own.</summary>
    public static IEnumerable<string> Readings(string text)
    {
        if (!text.Any(letter => letter > '\u007f') || text.Any(letter => letter > '\u00ff'))
        {
            yield break;
        }
        var tcvn3 = FromTcvn3(text);
        if (tcvn3 is not null)
        {
            yield return tcvn3;
        }
        var vni = FromVni(text);
        if (vni is not null)
        {
            yield return vni;
        }
    }

    /// <summary>True when a character that Vietnamese does not use touches a letter, as in "ViÖt" and "Vieät".</summary>
    public static bool Looks(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (
                text[at] is >= '\u00a1' and <= '\u00ff'
                && !"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý²³".Contains(text[at], StringComparison.Ordinal)
                && ((at > 0 && char.IsAsciiLetter(text[at - 1])) || (at + 1 < text.Length && char.IsAsciiLetter(text[at + 1])))
            )
            {
                return Readings(text).Any();
            }
        }
        return false;
    }

    private static string? FromTcvn3(string text)
    {
        var read = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter <= '\u007f')
            {
                read.Append(letter);
            }
            else if (Tcvn3Letters.TryGetValue(letter, out var meant))
            {
                read.Append(meant);
            }
            else
            {
                return null;
            }
        }
        return read.ToString();
    }

    private static string? FromVni(string text)
    {
        var read = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var lower = char.ToLowerInvariant(letter);
            if (letter <= '\u007f')
            {
                read.Append(letter);
            }
            else if (read.Length > 0 && VniCombining.TryGetValue(lower, out var marks) && TakesMarks(read[^1]))
            {
                read.Append(marks);
            }
            else if (VniLetters.TryGetValue(lower, out var meant))
            {
                read.Append(char.IsUpper(letter) ? char.ToUpperInvariant(meant) : meant);
            }
            else
            {
                return null;
            }
        }
        return read.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool TakesMarks(char letter) => char.ToLowerInvariant(letter) is 'a' or 'e' or 'o' or 'u' or 'y' or 'ơ' or 'ư';

    private static Dictionary<char, char> Pairs(string from, string to) => from.Zip(to).ToDictionary(pair => pair.First, pair => pair.Second);
}
