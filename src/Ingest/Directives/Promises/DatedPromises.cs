using System.Globalization;
using ThiDua.Ingest.Directives.Targets;
using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Promises;

/// <summary>Works that are to be done by a year or a day (hoàn thành ... vào năm ...), without a measure.</summary>
internal static class DatedPromises
{
    public static IEnumerable<DirectiveCommitment> Read(SourceText source, Paragraph paragraph, int from, int to)
    {
        var tokens = paragraph.Tokens;
        var start = from;
        for (var at = from; at < to; at++)
        {
            if (paragraph.IsQuoted(at) || paragraph.IsBracketed(at) || !Works.IsAt(tokens, at, to))
            {
                continue;
            }
            var (time, end, due) = Due(source, paragraph, at, to);
            if (due is null)
            {
                continue;
            }
            if (
                HasMeasure(paragraph, start, end)
                || Generic.IsIn(tokens, at + 1, Math.Min(time, at + 8))
                || time - at < 3
                || IsNamed(paragraph, at, time)
                || !Begins(tokens, start, at)
            )
            {
                at = end - 1;
                start = end;
                continue;
            }
            var first = WhoFrom(tokens, start, at, out var who);
            var what = new TokenMask(tokens, at, time);
            ScopeReader.Read(what);
            var range = new TextRange(tokens[first].Start, tokens[end - 1].End);
            yield return new DirectiveCommitment
            {
                Who = who,
                What = what.Write(),
                Count = null,
                Due = due,
                Quote = source.Quote(range),
                Offset = source.OriginalOffset(range.Start),
            };
            at = end - 1;
            start = end;
        }
    }

    /// <summary>The words of time after a verb: where they begin, where they end, and the year or day.</summary>
    private static (int Time, int End, string? Due) Due(SourceText source, Paragraph paragraph, int verb, int to)
    {
        var tokens = paragraph.Tokens;
        var days = DateMentions.In(source.Text, new TextRange(tokens[verb].Start, tokens[to - 1].End), null).ToList();
        for (var at = verb + 1; at < to; at++)
        {
            if (paragraph.IsQuoted(at) || paragraph.IsBracketed(at))
            {
                continue;
            }
            var (years, _) = Before.At(tokens, at, to);
            if (years == 0)
            {
                continue;
            }
            if (TimeReader.AsYear(tokens, at + years, to) is { } year)
            {
                return (at, at + years + 1, year.ToString(CultureInfo.InvariantCulture));
            }
            var day = days.Find(mention => mention.Range.Start >= tokens[at].End && mention.Range.Start <= tokens[Math.Min(at + years, to - 1)].End + 6);
            if (day?.Date is { } date)
            {
                var end = at;
                while (end < to && tokens[end].Start < day.Range.End)
                {
                    end++;
                }
                return (at, end, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }
        return (to, to, null);
    }

    private static bool HasMeasure(Paragraph paragraph, int from, int to) =>
        Segmenter.Segments(paragraph, from, to).Exists(segment => segment.Measure.UnitKind is not (UnitKind.None or UnitKind.Duration));

    private static bool IsNamed(Paragraph paragraph, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (paragraph.IsQuoted(at))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The verb opens its clause or follows a word of effort; inside a noun it promises nothing.</summary>
    private static bool Begins(IReadOnlyList<Token> tokens, int start, int verb) =>
        verb == start
        || tokens[verb - 1].Key is "," or ":" or "và" or "-"
        || LeadWords.Efforts.Before(tokens, verb, start).Length > 0
        || (verb - start <= 8 && tokens[start].IsCapital && !Preparing.IsAt(tokens, start, verb));

    private static int WhoFrom(IReadOnlyList<Token> tokens, int start, int verb, out string? who)
    {
        who = null;
        var (each, _) = ScopeWords.Each.At(tokens, start, verb);
        if (each > 0 && ScopeWords.Members.IsAt(tokens, start + each, verb))
        {
            who = new TokenMask(tokens, start, verb).Write().ToLowerInvariant();
            return start;
        }
        return verb;
    }

    private static readonly PhraseTable<bool> Works = Phrases.Of(
        "hoàn thành", "xóa", "xóa bỏ", "khởi công", "khánh thành", "thoát nghèo", "đưa vào sử dụng", "về đích", "bàn giao", "chấm dứt", "thông xe", "đưa",
        "giải quyết dứt điểm", "hoàn thiện", "xử lý dứt điểm", "ban hành", "thành lập", "triển khai xong", "cơ bản hoàn thành", "xây dựng hoàn thành"
    );

    private static readonly PhraseTable<bool> Generic = Phrases.Of(
        "chỉ tiêu", "mục tiêu", "nhiệm vụ", "kế hoạch", "nghị quyết", "dự toán", "thắng lợi", "xuất sắc", "vượt mức", "toàn diện", "chương trình công tác"
    );

    private static readonly PhraseTable<bool> Preparing = Phrases.Of("sau khi", "khi", "theo", "căn cứ", "trên cơ sở");

    private static readonly PhraseTable<bool> Before = Phrases.Of(
        "vào năm", "trong năm", "trước năm", "đến năm", "đến hết năm", "hết năm", "xong trong năm", "vào cuối năm", "đến cuối năm", "trước ngày", "vào ngày", "xong trước ngày",
        "đến ngày", "đến hết ngày", "trước", "chậm nhất trong năm", "chậm nhất ngày", "ngay trong năm"
    );
}
