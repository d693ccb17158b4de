using System.Globalization;
using System.Text;

namespace ThiDua.Ingest.Directives.Text;

/// <summary>
/// The characters of a text made even (chuẩn hóa chữ): composed letters, single spaces, plain hyphens, no marks of
/// emphasis; each with the place it came from.
/// </summary>
internal sealed class EvenText
{
    private readonly StringBuilder text = new();
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];
    private readonly List<TextRange> lines = [];
    private int lineStart;

    private EvenText() { }

    /// <summary>The lines in order; empty ones keep their place.</summary>
    public IReadOnlyList<TextRange> Lines => lines;

    public IReadOnlyList<int> Starts => starts;

    public IReadOnlyList<int> Ends => ends;

    public static EvenText Of(string original)
    {
        var even = new EvenText();
        for (var at = 0; at < original.Length; )
        {
            var next = ClusterEnd(original, at);
            even.Take(original, at, next);
            at = next;
        }
        even.EndLine();
        return even;
    }

    public override string ToString() => text.ToString();

    private void Take(string original, int at, int next)
    {
        var letter = original[at];
        if (char.IsSurrogate(letter))
        {
            // Half of a sign beyond the plane of letters: kept with its other half, and no letter without it.
            var isPaired = char.IsHighSurrogate(letter)
                ? at + 1 < original.Length && char.IsLowSurrogate(original[at + 1])
                : at > 0 && char.IsHighSurrogate(original[at - 1]);
            if (isPaired)
            {
                Add(letter, at, next);
            }
        }
        else if (next - at > 1)
        {
            foreach (var composed in original[at..next].Normalize(NormalizationForm.FormC))
            {
                Add(composed, at, next);
            }
        }
        else if (letter is '\n' or '\f' or '\v' or '\u2028' or '\u2029')
        {
            EndLine();
        }
        else if (letter is '\u0000')
        {
            // A byte of a damaged file is no letter.
        }
        else if (!IsDropped(letter, text.Length == lineStart))
        {
            var plain = Plain(letter);
            if (plain != ' ' || (text.Length > lineStart && text[^1] != ' '))
            {
                Add(plain, at, next);
            }
        }
    }

    private void Add(char letter, int from, int to)
    {
        text.Append(letter);
        starts.Add(from);
        ends.Add(to);
    }

    private void EndLine()
    {
        var end = text.Length > lineStart && text[^1] == ' ' ? text.Length - 1 : text.Length;
        lines.Add(new TextRange(lineStart, end));
        lineStart = text.Length;
    }

    private static int ClusterEnd(string original, int at)
    {
        var end = at + 1;
        while (end < original.Length && CharUnicodeInfo.GetUnicodeCategory(original[end]) == UnicodeCategory.NonSpacingMark)
        {
            end++;
        }
        return end;
    }

    /// <summary>Emphasis and headings of markdown, carriage returns, soft hyphens, marks of no width.</summary>
    private static bool IsDropped(char letter, bool lineIsEmpty) =>
        letter is '*' or '\\' or '\r' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF'
        || (letter == '#' && lineIsEmpty);

    private static char Plain(char letter) =>
        letter switch
        {
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
            '\uFF05' => '%',
            _ when char.IsWhiteSpace(letter) => ' ',
            _ => letter,
        };
}
