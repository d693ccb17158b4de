using System.Globalization;
using ThiDua.Ingest.Directives.Targets;
using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Promises;

/// <summary>Works that each of many promises by number (mỗi đơn vị một công trình).</summary>
internal static class WorkPromises
{
    public static IEnumerable<DirectiveCommitment> Read(SourceText source, Paragraph paragraph, int from, int to)
    {
        var tokens = paragraph.Tokens;
        var start = from;
        for (var number = from; number < to; number++)
        {
            if (paragraph.IsQuoted(number) || Count(tokens, number) is not { } count)
            {
                continue;
            }
            var noun = SkipSpelledOut(tokens, number + 1);
            if (!NotTargetWords.Works.IsAt(tokens, noun, to) || !CommitmentClause.IsPromise(tokens, start, number))
            {
                continue;
            }
            var end = End(paragraph, noun, to);
            yield return Promise(source, paragraph, start, number, end, count) is var promise && TimeReader.DueDay(tokens, noun, Until(tokens, end, to)) is { } due
                ? promise with { Due = due }
                : promise;
            start = end;
            number = end - 1;
        }
    }

    private static DirectiveCommitment Promise(SourceText source, Paragraph paragraph, int start, int number, int end, int count)
    {
        var tokens = paragraph.Tokens;
        var verb = Verb(tokens, start, number);
        var whoFrom = WhoFrom(tokens, start, verb);
        var who = new TokenMask(tokens, whoFrom, verb).Write();
        var what = new TokenMask(tokens, verb, end);
        var (_, year) = TimeReader.Read(what);
        var range = new TextRange(tokens[Math.Min(whoFrom, verb)].Start, tokens[end - 1].End);
        return new DirectiveCommitment
        {
            Who = who.Length == 0 ? null : char.ToLowerInvariant(who[0]) == who[0] || !tokens[whoFrom].IsCapital ? who : Lowered(who),
            What = what.Write(),
            Count = count,
            Due = year?.ToString(CultureInfo.InvariantCulture),
            Quote = source.Quote(range),
            Offset = source.OriginalOffset(range.Start),
        };
    }

    /// <summary>"Mỗi xã", "Cấp huyện" begin a sentence; names keep their capital.</summary>
    private static string Lowered(string who) =>
        who.StartsWith("Mỗi", StringComparison.Ordinal) || who.StartsWith("Từng", StringComparison.Ordinal) || who.StartsWith("Cấp", StringComparison.Ordinal) || who.StartsWith("Các", StringComparison.Ordinal)
            ? char.ToLowerInvariant(who[0]) + who[1..]
            : who;

    private static int? Count(IReadOnlyList<Token> tokens, int index)
    {
        var token = tokens[index];
        if (token.IsNumber)
        {
            return token.Text.Length <= 3 && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
        }
        return token.IsWord && token.Key is not ("năm" or "đôi") && NumberWords.Values.TryGetValue(token.Key, out var word) ? word : null;
    }

    private static int SkipSpelledOut(IReadOnlyList<Token> tokens, int index) =>
        index + 2 < tokens.Count && tokens[index].Is("(") && tokens[index + 2].Is(")") ? index + 3 : index;

    /// <summary>The first verb of the promise before the figure; the figure itself when there is none.</summary>
    private static int Verb(IReadOnlyList<Token> tokens, int start, int number)
    {
        var member = start;
        for (var at = start; at < number; at++)
        {
            if (ScopeWords.Each.IsAt(tokens, at, number))
            {
                member = at + 1;
            }
        }
        for (var at = member + ScopeWords.Whole.At(tokens, member, number).Length; at < number; at++)
        {
            if (
                VerbWords.Actions.IsAt(tokens, at, number)
                || Verbs.IsAt(tokens, at, number)
                || ComparatorWords.Before.IsAt(tokens, at, number)
            )
            {
                return at;
            }
        }
        return number;
    }

    private static int WhoFrom(IReadOnlyList<Token> tokens, int start, int verb)
    {
        for (var at = start; at < verb; at++)
        {
            if (ScopeWords.Each.IsAt(tokens, at, verb))
            {
                return at;
            }
        }
        var from = start;
        while (from < verb && (tokens[from].Kind == TokenKind.Mark || LeadWords.Efforts.At(tokens, from, verb).Length > 0))
        {
            from += Math.Max(1, LeadWords.Efforts.At(tokens, from, verb).Length);
        }
        return from;
    }

    private static int End(Paragraph paragraph, int noun, int to)
    {
        for (var at = noun; at < to; at++)
        {
            if (paragraph.Tokens[at].Key is "," or "(" or "…" or "..." || Breaks.IsAt(paragraph.Tokens, at, to))
            {
                return at;
            }
        }
        return to;
    }

    /// <summary>Where the words about one promise end: "..., hoàn thành trước ngày 02/9; mỗi cơ quan ...".</summary>
    private static int Until(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens[at].Is(";") || ScopeWords.Each.IsAt(tokens, at, to))
            {
                return at;
            }
        }
        return to;
    }

    private static readonly PhraseTable<bool> Verbs = Phrases.Of("có", "chọn", "đảm nhận", "nhận", "phát động", "phải", "làm", "đạt", "gắn biển", "phấn đấu");

    private static readonly PhraseTable<bool> Breaks = Phrases.Of("góp phần", "nhằm", "để", "đồng thời", "và mỗi", "phục vụ", "gắn với");
}
