using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Reads a segment's words before and after its figure (phân tích vế câu).</summary>
internal static class ClauseReader
{
    public static ClauseReading Read(Paragraph paragraph, Segment segment)
    {
        var tokens = paragraph.Tokens;
        var measure = segment.Measure;
        var (bodyFrom, quoteFrom) = SkipLeads(paragraph, segment.From, measure.Lead);
        var lead = LeadMask(paragraph, segment, bodyFrom);
        var (leadPeriod, leadYear) = TimeReader.Read(lead);
        var leadScope = segment.From > segment.LeadFrom ? ScopeReader.Read(lead) : null;
        if (quoteFrom == measure.Lead)
        {
            // "Mỗi năm giảm 3%": when it is done stands before what is done.
            quoteFrom += TimeWords.Recurring.At(tokens, measure.Lead, measure.Number).Length;
        }
        // "toàn tỉnh có 15 xã": the whole is understood; the quote begins with what is counted.
        quoteFrom += ScopeWords.Whole.At(tokens, quoteFrom, measure.Lead).Length;
        var before = new TokenMask(tokens, segment.From, measure.Lead);
        var (period, year) = TimeReader.Read(before);
        before.Take(segment.From, bodyFrom - segment.From);
        var scope = ScopeReader.Read(before);
        var headChange = TakeHead(before, measure);
        TakeEnd(before, measure, headChange, out var endsWithFor);
        if (scope is null && IsWholly(before, ScopeWords.Qualities))
        {
            scope = before.Write();
            before.Take(before.From, before.To - before.From);
        }
        var verb = measure.Change is null || IsWholly(before, VerbWords.Actions) ? TakeVerb(before, endsWithFor) : "";
        var noun = before.Write();
        var nounFrom = before.First();
        var acts = VerbWords.Actions.IsAt(tokens, before.First(), before.To);

        var valueFirst = noun.Length == 0;
        var stop = Stop(paragraph, segment, valueFirst);
        var after = new TokenMask(tokens, measure.End, Math.Max(measure.End, stop));
        TakeBrackets(paragraph, after);
        var orMore = TakeOrMore(after);
        var (laterPeriod, laterYear) = TimeReader.Read(after);
        var laterScope = ScopeReader.Read(after);
        var afterTo = Comparison(tokens, after);
        if (measure.UnitKind == UnitKind.Times)
        {
            // "gấp 1,6 lần năm 2023": only a baseline follows.
            after.Take(after.From, after.To - after.From);
        }
        var quoteTo = after.To;
        return new ClauseReading
        {
            Segment = orMore is null ? segment : segment with { Measure = measure with { Comparator = orMore } },
            QuoteFrom = quoteFrom,
            QuoteTo = quoteTo,
            Before = noun,
            BeforeFrom = nounFrom,
            BeforeActs = acts,
            Verb = verb,
            After = valueFirst ? after.Write() : "",
            AfterTo = afterTo,
            PredicateFrom = Predicate(after, afterTo),
            IsPart = IsPart(tokens, segment),
            Change = Change(measure, headChange),
            Scope = scope ?? laterScope ?? leadScope,
            Period = measure.Period ?? period ?? laterPeriod ?? leadPeriod,
            DeadlineYear = year ?? laterYear ?? leadYear,
            LeadPeriod = leadPeriod,
            LeadYear = leadYear,
        };
    }

    private static bool IsPart(IReadOnlyList<Token> tokens, Segment segment)
    {
        for (var at = segment.LeadFrom; at + 1 < segment.Measure.Lead; at++)
        {
            if (tokens[at].Is("trong") && tokens[at + 1].Is("đó"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The words before the measure's own, when they are few: a date or a place.</summary>
    private static TokenMask LeadMask(Paragraph paragraph, Segment segment, int bodyFrom)
    {
        var mask = new TokenMask(paragraph.Tokens, segment.From - segment.LeadFrom <= MostLead ? segment.LeadFrom : segment.From, bodyFrom);
        for (var at = mask.From; at < mask.To; at++)
        {
            if (paragraph.IsQuoted(at) || paragraph.IsBracketed(at))
            {
                mask.Take(at);
            }
        }
        return mask;
    }

    private static bool IsWholly(TokenMask mask, PhraseTable<bool> phrases)
    {
        var (first, last) = (mask.First(), mask.Last());
        return first < last && phrases.At(mask.Tokens, first, last).Length == last - first;
    }

    /// <summary>"12% hộ chăn nuôi trở lên": the comparator stands after the noun, before any verb.</summary>
    private static TargetComparator? TakeOrMore(TokenMask after)
    {
        for (var at = after.From; at < after.To && !VerbWords.Predicates.IsAt(after.Tokens, at, after.To) && !after.Tokens[at].IsNumber; at++)
        {
            var (length, comparator) = ComparatorWords.After.At(after.Tokens, at, after.To);
            if (length > 0)
            {
                after.Take(at, length);
                return comparator;
            }
        }
        return null;
    }

    /// <summary>The first token that is no mark, word of effort or date; and the first that the quote keeps.</summary>
    private static (int Body, int Quote) SkipLeads(Paragraph paragraph, int from, int limit)
    {
        var tokens = paragraph.Tokens;
        var at = from;
        int? kept = null;
        while (at < limit)
        {
            var year = TimeReader.LengthAt(tokens, at, limit);
            var effort = LeadWords.Efforts.At(tokens, at, limit).Length;
            if (tokens[at].Kind == TokenKind.Mark && !paragraph.IsQuoted(at))
            {
                at++;
            }
            else if (year > 0 && year >= effort)
            {
                at += year;
            }
            else if (effort > 0)
            {
                kept ??= LeadWords.Kept.IsAt(tokens, at, limit) ? at : null;
                at += effort;
            }
            else
            {
                break;
            }
        }
        return (at, kept ?? at);
    }

    /// <summary>Takes the verb of change or the empty verbs that the clause begins with.</summary>
    private static TargetChange? TakeHead(TokenMask before, Measure measure)
    {
        TargetChange? change = null;
        var kept = false;
        for (var at = before.First(); at < before.To; at = before.First())
        {
            if (before.Tokens[at].Key is "," or "và")
            {
                before.Take(at);
                continue;
            }
            if (ChangeWords.NotChanges.IsAt(before.Tokens, at, before.To))
            {
                return change;
            }
            var (changing, changed) = ChangeWords.Changes.At(before.Tokens, at, before.To);
            var (empty, _) = LeadWords.EmptyVerbs.At(before.Tokens, at, before.To);
            if (kept && changing > 0)
            {
                // "giữ mức tăng dân số 1,5%": what is kept is the level of the rise.
                return null;
            }
            if (changing > 0 && changing >= empty && !measure.FirmLevel && change is null)
            {
                change = changed;
                before.Take(at, changing);
            }
            else if (empty > 0 && VerbWords.Actions.At(before.Tokens, at, before.To).Length <= empty)
            {
                kept |= LeadWords.Keeping.IsAt(before.Tokens, at, before.To);
                before.Take(at, empty);
            }
            else
            {
                return change;
            }
        }
        return change;
    }

    private static void TakeEnd(TokenMask before, Measure measure, TargetChange? head, out bool endsWithFor)
    {
        endsWithFor = false;
        for (var last = before.Last(); last > before.From; last = before.Last())
        {
            var token = before.Tokens[last - 1];
            var changes = head is not null || measure.Change is not null || measure.Period is not null;
            var average = changes && last - 2 >= before.From && token.Is("quân") && before.Tokens[last - 2].Is("bình");
            if (average)
            {
                before.Take(last - 2, 2);
            }
            else if (LeadWords.Keeping.Before(before.Tokens, last, before.From + 1) is { Length: > 0 } keeping && last - keeping.Length > before.First())
            {
                before.Take(last - keeping.Length, keeping.Length);
            }
            else if (token.Kind == TokenKind.Mark || Tails.Contains(token.Key))
            {
                endsWithFor |= token.Key is "cho" or "với";
                before.Take(last - 1);
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>
    /// "trồng mới 500 ha rừng": the verb waits for what stands after the figure. "giải quyết việc làm cho 500 người"
    /// has its object already.
    /// </summary>
    private static string TakeVerb(TokenMask before, bool endsWithFor)
    {
        var first = before.First();
        var last = before.Last();
        while (last > first && VerbWords.Actions.Before(before.Tokens, last, first).Length == 0 && VerbWords.Adverbs.Before(before.Tokens, last, first) is { Length: > 0 } adverb)
        {
            last -= adverb.Length;
        }
        var (length, _) = VerbWords.Actions.Before(before.Tokens, last, first);
        if (length == 0 || (endsWithFor && last - first > 2) || (last - length > first && VerbWords.IndicatorHeads.IsAt(before.Tokens, first, last)))
        {
            return "";
        }
        if (last - length > first && last - length - first > 8)
        {
            return "";
        }
        var verb = new TokenMask(before.Tokens, last - length, last).Write();
        before.Take(first, before.To - first);
        return verb;
    }

    /// <summary>Where the target's words end: a comma before another thought, a purpose, the end of the segment.</summary>
    private static int Stop(Paragraph paragraph, Segment segment, bool valueFirst)
    {
        var tokens = paragraph.Tokens;
        for (var at = segment.Measure.End; at < segment.To; at++)
        {
            if (paragraph.IsQuoted(at) || paragraph.IsBracketed(at))
            {
                continue;
            }
            if (tokens[at].Is(",") && (!valueFirst || at + 1 >= segment.To || IsNewThought(tokens, at + 1, segment.To)))
            {
                return at;
            }
            if (!valueFirst && tokens[at].Is("và") && LeadWords.Purposes.IsAt(tokens, at + 1, segment.To))
            {
                return at;
            }
            if (tokens[at].Key is "…" or "..." or ":" || Breaks.IsAt(tokens, at, segment.To))
            {
                return at;
            }
        }
        return segment.To;
    }

    private static bool IsNewThought(IReadOnlyList<Token> tokens, int at, int limit) =>
        LeadWords.Purposes.IsAt(tokens, at, limit) || ScopeWords.Each.IsAt(tokens, at, limit) || ChangeWords.Changes.IsAt(tokens, at, limit) || tokens[at].Kind == TokenKind.Mark;

    private static void TakeBrackets(Paragraph paragraph, TokenMask mask)
    {
        for (var at = mask.From; at < mask.To; at++)
        {
            if (paragraph.IsBracketed(at))
            {
                mask.Take(at);
            }
        }
    }

    /// <summary>Takes "so với ..." out of the indicator; the token where it begins.</summary>
    private static int Comparison(IReadOnlyList<Token> tokens, TokenMask after)
    {
        for (var at = after.From; at < after.To; at++)
        {
            if (Comparisons.IsAt(tokens, at, after.To))
            {
                after.Take(at, after.To - at);
                return at;
            }
        }
        return after.To;
    }

    private static int? Predicate(TokenMask after, int to)
    {
        for (var at = after.From; at < to; at++)
        {
            if (!after.IsTaken(at) && VerbWords.Predicates.IsAt(after.Tokens, at, to))
            {
                return at;
            }
        }
        return null;
    }

    private static TargetChange Change(Measure measure, TargetChange? head)
    {
        if (measure.FirmLevel)
        {
            return TargetChange.Level;
        }
        var change = measure.Change ?? head ?? TargetChange.Level;
        if (measure.UnitKind == UnitKind.Times && change == TargetChange.IncreaseBy)
        {
            return TargetChange.MultiplyBy;
        }
        // "tăng thu nhập đạt 50 triệu đồng" is a level; "giảm tỷ lệ hộ nghèo đạt 3%" is still a decrease.
        return measure.Change is null && change == TargetChange.IncreaseBy && measure.HasVerb ? TargetChange.Level : change;
    }

    private const int MostLead = 14;

    private static readonly HashSet<string> Tails = new(StringComparer.Ordinal)
    {
        "cho", "với", "đến", "tới", "trên", "là", "đạt", "được", "của", "từ", "ở", "tại", "và", "phải", "các", "những", "có", "thì", "sẽ", "cần", "lên", "vào", "phấn", "đấu", "chung",
    };

    private static readonly PhraseTable<bool> Breaks = Phrases.Of(
        "góp phần", "nhằm", "qua đó", "từ đó", "trong đó", "đồng thời", "để", "tạo điều kiện", "đáp ứng", "phục vụ cho", "riêng", "bằng nguồn"
    );

    private static readonly PhraseTable<bool> Comparisons = Phrases.Of(
        "so với", "so cùng kỳ", "so năm", "từ nguồn", "theo chuẩn", "mỗi năm", "theo quy định", "theo kế hoạch"
    );
}
