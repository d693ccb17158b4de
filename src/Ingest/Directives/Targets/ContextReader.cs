using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Reads what the head of a list or section says for what stands under it (đọc lời dẫn).</summary>
internal static class ContextReader
{
    private const int LongestLabel = 14;
    private const int LongestLead = 30;

    /// <param name="labels">True where the words may name what the items under them measure.</param>
    public static ListContext Read(Paragraph paragraph, int from, int to, bool labels)
    {
        var tokens = paragraph.Tokens;
        var (period, year) = TimeReader.Read(Unquoted(paragraph, Math.Max(from, to - LongestLead), to));
        var label = new TokenMask(tokens, from, to);
        TakeLeads(label);
        var isLabel = to - from <= LongestLabel;
        var scope = isLabel ? ScopeReader.Read(new TokenMask(tokens, from, to)) : null;
        var change = labels && isLabel ? TakeChange(label) : null;
        var (verbLength, _) = VerbWords.Actions.Before(tokens, to, from);
        return new ListContext
        {
            Period = period,
            DeadlineYear = year,
            Scope = scope,
            Verb = verbLength > 0 && !label.IsEmpty ? new TokenMask(tokens, to - verbLength, to).Write() : null,
            Label = labels && isLabel && label.Write() is { Length: > 0 } words ? words : null,
            Change = change,
            Reached = ReachedWords.Headings.IsIn(tokens, from, to) || Reached.LastPast(tokens, from, to) >= 0 && !Reached.IsForward(tokens, from, to),
            Awards = NotTargetWords.Headings.IsIn(tokens, from, to) && !Reached.IsForward(tokens, from, to),
            Forward = Reached.IsForward(tokens, from, to) || Goals.IsIn(tokens, from, to),
        };
    }

    /// <summary>The names of campaigns hold years and scopes of their own.</summary>
    private static TokenMask Unquoted(Paragraph paragraph, int from, int to)
    {
        var mask = new TokenMask(paragraph.Tokens, from, to);
        for (var at = from; at < to; at++)
        {
            if (paragraph.IsQuoted(at) || paragraph.IsBracketed(at))
            {
                mask.Take(at);
            }
        }
        return mask;
    }

    /// <summary>"Mức giảm tỷ suất sinh": takes the words of change from before the noun.</summary>
    private static TargetChange? TakeChange(TokenMask label)
    {
        var first = label.First();
        var (length, change) = ChangeWords.Changes.At(label.Tokens, first, label.To);
        if (length == 0 || first + length >= label.To || ChangeWords.NotChanges.IsAt(label.Tokens, first, label.To))
        {
            return null;
        }
        label.Take(first, length);
        return change;
    }

    private static void TakeLeads(TokenMask label)
    {
        for (var at = label.First(); at < label.To; at = label.First())
        {
            var effort = LeadWords.Efforts.At(label.Tokens, at, label.To).Length;
            var time = TimeReader.LengthAt(label.Tokens, at, label.To);
            if (label.Tokens[at].Kind == TokenKind.Mark || label.Tokens[at].Is("về"))
            {
                label.Take(at);
            }
            else if (Math.Max(effort, time) > 0)
            {
                label.Take(at, Math.Max(effort, time));
            }
            else
            {
                return;
            }
        }
    }

    private static readonly PhraseTable<bool> Goals = Phrases.Of("chỉ tiêu", "mục tiêu", "nội dung thi đua", "nhiệm vụ");
}
