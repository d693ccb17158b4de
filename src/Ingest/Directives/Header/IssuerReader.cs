using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ThiDua.Ingest.Directives.Header;

/// <summary>
/// Finds who issues a document (cơ quan ban hành): the block at the top left, else what the text calls itself at the
/// place of its date.
/// </summary>
internal static partial class IssuerReader
{
    private const int BlockLines = 20;

    private static readonly string[] Bodies =
    [
        "ỦY BAN NHÂN DÂN", "UBND", "HỘI ĐỒNG NHÂN DÂN", "HĐND", "HỘI ĐỒNG", "TỈNH ỦY", "HUYỆN ỦY", "THÀNH ỦY", "THỊ ỦY", "ĐẢNG ỦY", "ĐẢNG BỘ", "SỞ", "BAN",
        "BỘ", "PHÒNG", "LIÊN ĐOÀN", "CÔNG ĐOÀN", "HỘI", "TRƯỜNG", "CÔNG AN", "CỤC", "CHI CỤC", "MẶT TRẬN", "ỦY BAN MẶT TRẬN", "ĐOÀN", "TỈNH ĐOÀN", "VĂN PHÒNG",
        "TRUNG TÂM", "THỦ TƯỚNG", "CHÍNH PHỦ", "BCH", "BỆNH VIỆN", "CỤM THI ĐUA", "KHỐI THI ĐUA", "CÔNG TY", "TỔNG", "CHỦ TỊCH",
    ];

    private static readonly string[] Levels = ["thành phố", "thị trấn", "thị xã", "tỉnh", "huyện", "quận", "phường", "xã"];

    public static string? Read(IReadOnlyList<string> lines, string text, string? place, string symbol)
    {
        var names = Block(lines);
        return names.Count > 0 ? FromBlock(names, text, place) : FromText(text, place, symbol);
    }

    /// <summary>The names in the block, each in capitals on one line.</summary>
    private static List<string> Block(IReadOnlyList<string> lines)
    {
        var names = new List<string>();
        foreach (var line in lines.Take(BlockLines))
        {
            var left = Normal(NationalTitle().Split(line)[0]).Trim(' ', '-', '_', '|', '.');
            if (left.StartsWith("SỐ", StringComparison.OrdinalIgnoreCase) || left.Any(char.IsLower) || DocumentKinds.OfTitle(left) is not null)
            {
                break;
            }
            if (left.Length < 2)
            {
                continue;
            }
            if (Array.Exists(Bodies, body => left.StartsWith(body, StringComparison.Ordinal)) && !(names.Count > 0 && EndsOpen(names[^1])))
            {
                names.Add(left);
            }
            else if (names.Count > 0)
            {
                names[^1] += " " + left;
            }
        }
        if (names.Count > 1 && names[^1] is "BAN CHẤP HÀNH" or "BAN THƯỜNG VỤ" or "BAN THƯỜNG TRỰC" or "VĂN PHÒNG")
        {
            names.RemoveAt(names.Count - 1);
        }
        return names;
    }

    /// <summary>"ỦY BAN" at a line's end goes on below.</summary>
    private static bool EndsOpen(string name) =>
        name.EndsWith(" VÀ", StringComparison.Ordinal) || name.EndsWith('-') || name is "ỦY BAN" or "HỘI ĐỒNG" or "BAN CHẤP HÀNH" or "CHỦ TỊCH";

    private static string FromBlock(List<string> names, string text, string? place)
    {
        var issuer = Spell(names[^1], text, place);
        if (names.Count > 1 && !Array.Exists(Levels, level => issuer.Contains(" " + level + " ", StringComparison.Ordinal)))
        {
            var parent = Spell(names[^2], text, place);
            var level = Array.Find(Levels, candidate => parent.Contains(" " + candidate + " ", StringComparison.Ordinal));
            if (level is not null)
            {
                return issuer + parent[parent.IndexOf(" " + level + " ", StringComparison.Ordinal)..];
            }
        }
        return issuer;
    }

    /// <summary>From capitals to the usual spelling: "UBND huyện Hoa Ban", "Sở Nội vụ".</summary>
    private static string Spell(string capitals, string text, string? place)
    {
        var shortened = capitals
            .Replace("CHỦ TỊCH ỦY BAN NHÂN DÂN", "UBND", StringComparison.Ordinal)
            .Replace("ỦY BAN NHÂN DÂN", "UBND", StringComparison.Ordinal)
            .Replace("HỘI ĐỒNG NHÂN DÂN", "HĐND", StringComparison.Ordinal);
        var level = Levels.FirstOrDefault(candidate => (" " + shortened + " ").Contains(" " + candidate.ToUpperInvariant() + " ", StringComparison.Ordinal));
        if (level is null)
        {
            return AsInText(shortened, text);
        }
        var at = (" " + shortened).IndexOf(" " + level.ToUpperInvariant() + " ", StringComparison.Ordinal);
        var name = shortened[(at + level.Length)..].Trim();
        var body = at > 0 ? AsInText(shortened[..(at - 1)].Trim(), text) : "UBND";
        return $"{body} {level} {Named(name, place)}".Trim();
    }

    /// <summary>The place of the date tells how a name is spelt, also where the block is misread by a scanner.</summary>
    private static string Named(string name, string? place) =>
        place is not null && string.Equals(Fold(place), Fold(name), StringComparison.Ordinal)
            ? place
            : string.Join(' ', name.Split(' ').Select(word => word.Length > 0 ? word[0] + word[1..].ToLowerInvariant() : word));

    private static string AsInText(string capitals, string text)
    {
        if (capitals is "UBND" or "HĐND")
        {
            return capitals;
        }
        for (var at = text.IndexOf(capitals, StringComparison.OrdinalIgnoreCase); at >= 0; )
        {
            var found = text.Substring(at, capitals.Length);
            if (found.Any(char.IsLower))
            {
                return char.ToUpperInvariant(found[0]) + found[1..];
            }
            at = at + 1 < text.Length ? text.IndexOf(capitals, at + 1, StringComparison.OrdinalIgnoreCase) : -1;
        }
        return capitals[0] + capitals[1..].ToLowerInvariant();
    }

    private static string? FromText(string text, string? place, string symbol)
    {
        var bodies = Self().Matches(text);
        if (place is not null)
        {
            var own = bodies.FirstOrDefault(match => match.Groups["n"].Value.StartsWith(place, StringComparison.OrdinalIgnoreCase));
            if (own is not null)
            {
                return $"UBND {own.Groups["l"].Value} {place}";
            }
            var level = Array.Find(Levels, candidate => text.Contains(candidate + " " + place, StringComparison.OrdinalIgnoreCase));
            if (level is not null && (symbol.Contains("UBND", StringComparison.Ordinal) || text.Contains("Ủy ban nhân dân", StringComparison.OrdinalIgnoreCase)))
            {
                return $"UBND {level} {place}";
            }
        }
        var acting = bodies.FirstOrDefault(match => match.Groups["v"].Success);
        return acting is null ? null : $"UBND {acting.Groups["l"].Value} {acting.Groups["n"].Value}";
    }

    private static string Normal(string line) =>
        line.Replace("UỶ", "ỦY", StringComparison.Ordinal).Replace("HOÀ", "HÒA", StringComparison.Ordinal);

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter == 'đ' ? 'd' : letter);
            }
        }
        return folded.ToString();
    }

    [GeneratedRegex(@"C(?:Ộ|O)NG\s+H(?:ÒA|OÀ|OA)\s+X|Đ(?:ộ|Ộ)c lập|ĐỘC LẬP|ĐẢNG CỘNG SẢN", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NationalTitle();

    [GeneratedRegex(
        @"(?:UBND|[Ủủ]y ban [Nn]hân dân|[Uu]ỷ ban [Nn]hân dân)\s+(?<l>tỉnh|huyện|thành phố|thị xã|thị trấn|quận|phường|xã)\s+(?<n>\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3})(?<v>\s+(?:phát động|yêu cầu|ban hành|tổ chức|kêu gọi|đề nghị))?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Self();
}
