using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Finds the measures of a clause and gives each its words (chia vế câu).</summary>
internal static class Segmenter
{
    public static List<Segment> Segments(Paragraph paragraph, int from, int to)
    {
        var measures = Measures(paragraph, from, to);
        var segments = new List<Segment>(measures.Count);
        var start = from;
        for (var index = 0; index < measures.Count; index++)
        {
            var end = index + 1 < measures.Count ? Cut(paragraph, start, measures[index], measures[index + 1]) : to;
            segments.Add(new Segment(start, Narrow(paragraph, start, measures[index]), end, measures[index]));
            start = end;
        }
        return segments;
    }

    private static List<Measure> Measures(Paragraph paragraph, int from, int to)
    {
        var measures = new List<Measure>();
        var floor = from;
        for (var index = from; index < to; index++)
        {
            if (MeasureParser.Parse(paragraph, index, floor, to) is not { } measure || OnlyDescribes(paragraph.Tokens, from, measure))
            {
                continue;
            }
            if (measures.Count > 0 && IsTransition(paragraph, measures[^1], measure))
            {
                // "từ 8% xuống 5%": the first figure is where it stands today.
                measure = measure with { Lead = measures[^1].Lead, Change = TargetChange.Level, FirmLevel = true };
                measures.RemoveAt(measures.Count - 1);
            }
            else if (measures.Count > 0 && IsQualifier(paragraph, measures[^1], measure))
            {
                floor = measure.End;
                index = Math.Max(index, measure.End - 1);
                continue;
            }
            measures.Add(measure);
            floor = measure.End;
            index = Math.Max(index, measure.End - 1);
        }
        return measures;
    }

    /// <summary>"trẻ em dưới 5 tuổi", "trong 05 năm", "xã đạt từ 15 tiêu chí": a figure that tells which, not how much.</summary>
    private static bool OnlyDescribes(IReadOnlyList<Token> tokens, int from, Measure measure) =>
        IsDenominator(tokens, from, measure)
        || (measure.UnitKind == UnitKind.Duration && !VerbWords.TimeHeads.IsIn(tokens, from, measure.Lead))
        || (measure.Unit is "tiêu chí" && !VerbWords.CriteriaHeads.IsIn(tokens, from, measure.Lead));

    /// <summary>"giá trị sản phẩm trên 1 ha đất trồng trọt": what the indicator is counted on.</summary>
    private static bool IsDenominator(IReadOnlyList<Token> tokens, int from, Measure measure) =>
        measure is { Value: 1, Comparator: TargetComparator.MoreThan, Change: null, UnitKind: UnitKind.Physical or UnitKind.Count }
        && !(measure.Number - 2 >= from && tokens[measure.Number - 2].Is("đạt"))
        && VerbWords.IndicatorHeads.IsIn(tokens, from, measure.Lead);

    /// <summary>"95% doanh nghiệp có từ 25 lao động trở lên": the second figure tells which ones.</summary>
    private static bool IsQualifier(Paragraph paragraph, Measure first, Measure second)
    {
        if (second.Change is not null || second.FirmLevel || second.UnitKind is not (UnitKind.Count or UnitKind.None))
        {
            return false;
        }
        for (var at = first.End; at < second.Lead; at++)
        {
            if (IsCutMark(paragraph, at) || paragraph.Tokens[at].Is("("))
            {
                return false;
            }
        }
        return second.Lead > first.End;
    }

    private static bool IsTransition(Paragraph paragraph, Measure first, Measure second)
    {
        if (!second.FirmLevel || second.Lead - first.End > 8 || !paragraph.Tokens.Skip(first.Lead).Take(first.Number - first.Lead).Any(token => token.Is("từ")))
        {
            return false;
        }
        return !paragraph.Tokens.Skip(first.End).Take(second.Lead - first.End).Any(token => token.Key is "," or ";");
    }

    /// <summary>Where the words of one measure end and those of the next begin.</summary>
    private static int Cut(Paragraph paragraph, int start, Measure measure, Measure next)
    {
        var tokens = paragraph.Tokens;
        var candidates = new List<int>();
        for (var index = measure.End; index < next.Lead; index++)
        {
            if (IsCutMark(paragraph, index))
            {
                candidates.Add(index);
            }
        }
        if (candidates.Count == 0)
        {
            return HasNounBefore(tokens, start, measure) ? measure.End : next.Lead;
        }
        if (candidates[^1] == next.Lead - 1)
        {
            // "..., 60% hồ sơ": the next figure stands at the head of its own words. But "A, B giảm 5%" reads back.
            return candidates[^1];
        }
        var headed = candidates.Where(at => VerbWords.ClauseHeads.IsAt(tokens, SkipLeads(tokens, at + 1, next.Lead), tokens.Count)).ToList();
        var nounBefore = HasNounBefore(tokens, start, measure);
        return (headed.Count, nounBefore) switch
        {
            (> 0, true) => headed[0],
            (> 0, false) => headed[^1],
            (0, true) => candidates[0],
            _ => candidates[^1],
        };
    }

    /// <summary>
    /// Leaves out thoughts before the measure's own: what stands before the last "phấn đấu", or before a comma that an
    /// indicator follows. "số vụ, số người chết, số người bị thương giảm 5%" is one thought.
    /// </summary>
    private static int Narrow(Paragraph paragraph, int start, Measure measure)
    {
        var tokens = paragraph.Tokens;
        var first = SkipLeads(tokens, start, measure.Lead);
        for (var at = measure.Lead - 1; at > start; at--)
        {
            if (paragraph.IsQuoted(at) || paragraph.IsBracketed(at))
            {
                continue;
            }
            if (tokens[at].Is("đấu") && tokens[at - 1].Is("phấn"))
            {
                // "Số thu từ đất phấn đấu đạt 850 tỷ đồng": the indicator may stand before the effort.
                return at + 1 == measure.Lead && VerbWords.IndicatorHeads.IsAt(tokens, first, at) ? start : at - 1;
            }
            if (!IsCutMark(paragraph, at) && !Turns.IsAt(tokens, at, measure.Lead))
            {
                continue;
            }
            var head = SkipLeads(tokens, at + 1, measure.Lead);
            var coordinate =
                head < measure.Lead
                && first < at
                && (tokens[head].Is(tokens[first].Key) || (tokens[at].Is("và") && VerbWords.IndicatorHeads.IsAt(tokens, first, at)));
            if (head > at && VerbWords.IndicatorHeads.IsAt(tokens, head, measure.Lead) && !coordinate)
            {
                return at;
            }
            if (tokens[at].Is(",") && StartsDeed(tokens, first, at, measure.Lead))
            {
                return at;
            }
            if (at == measure.Lead - 1 && !VerbWords.IndicatorHeads.IsAt(tokens, first, measure.Lead))
            {
                return at;
            }
        }
        return start;
    }

    private static bool IsCutMark(Paragraph paragraph, int index)
    {
        var token = paragraph.Tokens[index];
        if (token.Is("(") && NotAMeasure.Openings.IsAt(paragraph.Tokens, index + 1, paragraph.Tokens.Count))
        {
            return true;
        }
        return !paragraph.IsQuoted(index)
            && !paragraph.IsBracketed(index)
            && (token.Key is "," or "và" or ":" or "hoặc" || IsListDash(paragraph.Tokens, index)
                || (token.Is("trong") && index + 1 < paragraph.Tokens.Count && paragraph.Tokens[index + 1].Is("đó"))
                || (token.Is("với") && index > 0 && !paragraph.Tokens[index - 1].Is("so") && VerbWords.IndicatorHeads.IsAt(paragraph.Tokens, index + 1, paragraph.Tokens.Count))
                || token.Key is "riêng");
    }

    /// <summary>"thực hiện tốt chính sách, giải quyết việc làm cho ...": a deed of its own, unlike "sửa chữa, nâng cấp ...".</summary>
    private static bool StartsDeed(IReadOnlyList<Token> tokens, int first, int comma, int limit)
    {
        var (deed, _) = VerbWords.Actions.At(tokens, comma + 1, limit);
        var (before, _) = VerbWords.Actions.At(tokens, first, comma);
        return deed > 1 && before > 0 && first + before < comma;
    }

    /// <summary>"... đạt 5% - tỷ lệ ...": a new entry on the same line, unlike the dash in "công nghiệp - xây dựng".</summary>
    private static bool IsListDash(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Is("-") && index > 0 && (tokens[index - 1].Kind == TokenKind.Mark || UnitWords.Units.Before(tokens, index, 0).Length > 0);

    private static int SkipLeads(IReadOnlyList<Token> tokens, int at, int limit)
    {
        while (at < limit && LeadWords.Efforts.At(tokens, at, limit) is { Length: > 0 } lead && !tokens[at].Is("riêng"))
        {
            at += lead.Length;
        }
        return at;
    }

    /// <summary>True when the indicator stands before the figure, so that what follows the unit is no part of it.</summary>
    private static bool HasNounBefore(IReadOnlyList<Token> tokens, int start, Measure measure)
    {
        var at = SkipLeads(tokens, start, measure.Lead);
        while (at < measure.Lead && LeadWords.EmptyVerbs.At(tokens, at, measure.Lead) is { Length: > 0 } verb)
        {
            at += verb.Length;
        }
        return at < measure.Lead && VerbWords.Actions.At(tokens, at, measure.Lead).Length != measure.Lead - at;
    }

    /// <summary>Words inside a sentence that turn to what is measured: "... để diện tích rừng tăng".</summary>
    private static readonly PhraseTable<bool> Turns = Phrases.Of("để", "nhằm", "đưa", "nâng", "bảo đảm", "đảm bảo", "duy trì", "phấn đấu", "giữ");
}
