using ThiDua.Ingest.Directives.Text;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Some words of a sentence, with those taken out that another reader has understood (mặt nạ từ).</summary>
internal sealed class TokenMask
{
    private readonly bool[] taken;

    public TokenMask(IReadOnlyList<Token> tokens, int from, int to)
    {
        Tokens = tokens;
        From = from;
        To = to;
        taken = new bool[Math.Max(0, to - from)];
    }

    public IReadOnlyList<Token> Tokens { get; }

    public int From { get; }

    public int To { get; }

    public bool IsTaken(int index) => taken[index - From];

    public void Take(int index, int length = 1)
    {
        for (var at = Math.Max(index, From); at < Math.Min(index + length, To); at++)
        {
            taken[at - From] = true;
        }
    }

    /// <summary>The first token that is left; To when none is.</summary>
    public int First()
    {
        for (var index = From; index < To; index++)
        {
            if (!IsTaken(index))
            {
                return index;
            }
        }
        return To;
    }

    /// <summary>The place after the last token that is left; From when none is.</summary>
    public int Last()
    {
        for (var index = To; index > From; index--)
        {
            if (!IsTaken(index - 1))
            {
                return index;
            }
        }
        return From;
    }

    public bool IsEmpty => First() == To;

    /// <summary>The words that are left, written as in the text, without marks at the ends.</summary>
    public string Write()
    {
        var text = new System.Text.StringBuilder();
        var end = -1;
        for (var index = From; index < To; index++)
        {
            if (IsTaken(index))
            {
                continue;
            }
            var token = Tokens[index];
            if (text.Length > 0 && (end < token.Start))
            {
                text.Append(' ');
            }
            text.Append(token.Text);
            end = token.End;
        }
        return text.ToString().Trim(' ', ',', ':', ';', '.', '-', '/', '“', '”', '"');
    }
}
