using System.Text.RegularExpressions;
using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Text;

/// <summary>
/// Joins the lines that a page, a scan or a narrow column has broken (nối dòng), and leaves out page numbers.
/// A sentence goes on where the line before does not end one and the next does not begin one.
/// </summary>
internal static partial class LineJoiner
{
    private const string Enders = ".;:!?…|";
    private const int ShortestWrap = 60;

    public static List<List<TextRange>> Join(string text, IReadOnlyList<TextRange> lines)
    {
        var width = WrapWidth(lines);
        var paragraphs = new List<List<TextRange>>();
        var gap = 0;
        foreach (var line in lines)
        {
            if (line.IsEmpty || PageNumber().IsMatch(text.AsSpan(line.Start, line.Length)))
            {
                gap++;
                continue;
            }
            if (paragraphs.Count > 0 && GoesOn(text, paragraphs[^1][^1], line, gap > 0, width))
            {
                paragraphs[^1].Add(line);
            }
            else
            {
                paragraphs.Add([line]);
            }
            gap = 0;
        }
        return paragraphs;
    }

    private static bool GoesOn(string text, TextRange before, TextRange next, bool gap, int width)
    {
        var last = text[before.End - 1];
        var beforeText = text.AsSpan(before.Start, before.Length);
        var nextText = text.AsSpan(next.Start, next.Length);
        if (ListMark().IsMatch(nextText) || nextText[0] == '|' || last == '|' || Enders.Contains(last, StringComparison.Ordinal))
        {
            return false;
        }
        if (char.IsLower(FirstLetter(nextText)))
        {
            return !IsUpperCase(beforeText);
        }
        if (last == ',' || LeadWords.IsHanging(LastWord(beforeText)))
        {
            return true;
        }
        // A capital or a figure goes on only in wrapped text, straight after a line that is full.
        return !gap && width >= ShortestWrap && before.Length >= width * 3 / 4 && !IsUpperCase(beforeText);
    }

    /// <summary>The length that most long lines keep to; 0 where every paragraph is one line.</summary>
    private static int WrapWidth(IReadOnlyList<TextRange> lines)
    {
        var lengths = lines.Where(line => line.Length >= ShortestWrap).Select(line => line.Length).Order().ToList();
        if (lengths.Count < 3)
        {
            return 0;
        }
        var middle = lengths[lengths.Count / 2];
        return lengths[^1] <= middle * 3 / 2 ? lengths[^1] : 0;
    }

    private static char FirstLetter(ReadOnlySpan<char> line)
    {
        foreach (var letter in line)
        {
            if (char.IsLetterOrDigit(letter))
            {
                return letter;
            }
        }
        return ' ';
    }

    private static string LastWord(ReadOnlySpan<char> line)
    {
        var start = line.LastIndexOf(' ') + 1;
        return VietnameseKey.Of(line[start..].ToString());
    }

    private static bool IsUpperCase(ReadOnlySpan<char> line)
    {
        var upper = 0;
        foreach (var letter in line)
        {
            if (char.IsLower(letter))
            {
                return false;
            }
            upper += char.IsUpper(letter) ? 1 : 0;
        }
        return upper > 3;
    }

    [GeneratedRegex(@"^(?:-\s*)?(?:[Tt]rang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?(?:\s*-)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(
        @"^(?:[-+•·▪●○*✓►]\s*\S|(?:\d{1,2}\.)+\d{0,2}\s|\d{1,2}[.)/]\s|[a-zđ][.)]\s|\([a-zđ0-9]{1,2}\)\s|[IVX]{1,5}[.)]\s"
            + @"|(?:Điều|Chương|Phần|Mục)\s+(?:\d|[IVX])|Nơi nhận|Kính gửi|V/v|Số:)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ListMark();
}
