using System.Text;

namespace ThiDua.Ingest.Directives.Text;

/// <summary>
/// The text of a directive, its lines joined to paragraphs (văn bản đã nối dòng). Every character knows where it
/// stood, so that a quote is always cut from the text as it was given.
/// </summary>
internal sealed class SourceText
{
    private readonly string original;
    private readonly int[] starts;
    private readonly int[] ends;

    private SourceText(string original, string text, int[] starts, int[] ends)
    {
        this.original = original;
        Text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /// <summary>The joined text; paragraphs are separated by one line feed.</summary>
    public string Text { get; }

    public required IReadOnlyList<TextRange> Paragraphs { get; init; }

    /// <summary>The lines as they stood before joining; empty ones keep their place.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    public static SourceText Of(string original)
    {
        var even = EvenText.Of(original);
        var letters = even.ToString();
        var text = new StringBuilder(letters.Length);
        var begins = new List<int>(letters.Length);
        var finishes = new List<int>(letters.Length);
        var paragraphs = new List<TextRange>();
        foreach (var lines in LineJoiner.Join(letters, even.Lines))
        {
            var paragraphStart = text.Length;
            foreach (var line in lines)
            {
                if (text.Length > paragraphStart)
                {
                    Add(' ', even.Starts[line.Start], even.Starts[line.Start]);
                }
                for (var at = line.Start; at < line.End; at++)
                {
                    Add(letters[at], even.Starts[at], even.Ends[at]);
                }
            }
            paragraphs.Add(new TextRange(paragraphStart, text.Length));
            Add('\n', finishes[^1], finishes[^1]);
        }
        return new SourceText(original, text.ToString(), [.. begins], [.. finishes])
        {
            Paragraphs = paragraphs,
            Lines = [.. even.Lines.Select(line => letters[line.Start..line.End])],
        };

        void Add(char letter, int begin, int end)
        {
            text.Append(letter);
            begins.Add(begin);
            finishes.Add(end);
        }
    }

    /// <summary>Where the character stood in the text as given.</summary>
    public int OriginalOffset(int at) => at < starts.Length ? starts[at] : original.Length;

    /// <summary>The place in the joined text of an offset in the text as given.</summary>
    public int IndexOf(int originalOffset)
    {
        var at = Array.BinarySearch(starts, originalOffset);
        return at >= 0 ? at : Math.Min(~at, Text.Length);
    }

    /// <summary>The text as given between two places, runs of white space as one space.</summary>
    public string Quote(TextRange range)
    {
        if (range.IsEmpty)
        {
            return "";
        }
        var quote = new StringBuilder(range.Length);
        foreach (var letter in original.AsSpan(starts[range.Start], ends[range.End - 1] - starts[range.Start]))
        {
            if (!char.IsWhiteSpace(letter))
            {
                quote.Append(letter);
            }
            else if (quote.Length > 0 && quote[^1] != ' ')
            {
                quote.Append(' ');
            }
        }
        return quote.ToString();
    }

    public string Slice(TextRange range) => Text[range.Start..range.End];
}
