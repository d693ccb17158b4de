using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Tells results from targets (kết quả đã đạt): "đã", "đến nay", "năm 2023 đạt".</summary>
internal static class Reached
{
    /// <summary>True when the words from a clause's head to its figure speak of the past.</summary>
    public static bool Is(Paragraph paragraph, int from, Segment segment, int? documentYear)
    {
        var tokens = paragraph.Tokens;
        var to = segment.Measure.Number;
        var past = LastPast(tokens, from, to);
        if (past >= 0)
        {
            return !ReachedWords.Future.IsIn(tokens, past, to);
        }
        if (ReachedWords.Done.IsIn(tokens, segment.Measure.End, segment.To) && !ReachedWords.Future.IsIn(tokens, from, to))
        {
            return !Keeps.IsIn(tokens, from, to);
        }
        return documentYear is { } year && IsEarlierYear(tokens, from, segment, year);
    }

    public static bool IsForward(IReadOnlyList<Token> tokens, int from, int to) => ReachedWords.Future.IsIn(tokens, from, to);

    /// <summary>Where the last word of the past stands; -1 when none does.</summary>
    public static int LastPast(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var at = to - 1; at >= from; at--)
        {
            if (ReachedWords.Marks.IsAt(tokens, at, to) || IsDone(tokens, at, to) || IsElapsed(tokens, at, to))
            {
                return at;
            }
        }
        return -1;
    }

    /// <summary>"Qua 04 năm thực hiện", "sau 3 tháng".</summary>
    private static bool IsElapsed(IReadOnlyList<Token> tokens, int at, int to) =>
        at + 2 < to
        && tokens[at].Key is "qua" or "sau"
        && (tokens[at + 1].IsNumber || NumberWords.Values.ContainsKey(tokens[at + 1].Key))
        && tokens[at + 2].Key is "năm" or "tháng" or "quý";

    private static bool IsDone(IReadOnlyList<Token> tokens, int at, int to) =>
        tokens[at].Is("đã")
        && !ReachedWords.PlanVerbs.IsAt(tokens, at + 1, to + 2 < tokens.Count ? to + 2 : tokens.Count)
        && (at + 1 >= to || ReachedWords.Verbs.IsAt(tokens, at + 1, to) || (at + 2 < to && ReachedWords.Verbs.IsAt(tokens, at + 2, to)));

    /// <summary>"năm 2023, toàn tỉnh đạt 9%": the only year that is named lies before the directive's.</summary>
    private static bool IsEarlierYear(IReadOnlyList<Token> tokens, int from, Segment segment, int documentYear)
    {
        var earlier = false;
        for (var at = from; at < segment.To; at++)
        {
            var (length, _, year) = TimeReader.Year(tokens, at, segment.To);
            if (length == 0)
            {
                (length, year) = Day(tokens, at, segment.Measure.Lead);
            }
            if (length == 0 || TimeReader.IsCompared(tokens, at))
            {
                at += Math.Max(0, length - 1);
                continue;
            }
            if (year >= documentYear)
            {
                return false;
            }
            earlier |= at == 0 || !tokens[at - 1].Is("(");
            at += length - 1;
        }
        return earlier && !ReachedWords.Future.IsIn(tokens, from, segment.Measure.Number);
    }

    /// <summary>"30/11/2024": a day tells a year too.</summary>
    private static (int Length, int? Year) Day(IReadOnlyList<Token> tokens, int at, int limit) =>
        at + 4 < limit && tokens[at].IsNumber && tokens[at + 1].Is("/") && tokens[at + 2].IsNumber && tokens[at + 3].Is("/")
            ? (5, TimeReader.AsYear(tokens, at + 4, limit))
            : (0, null);

    private static readonly PhraseTable<bool> Keeps = Phrases.Of("duy trì", "giữ vững", "giữ", "củng cố");
}
