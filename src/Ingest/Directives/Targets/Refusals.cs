using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Why a measure is no target after all (loại khỏi chỉ tiêu): quotas, norms, durations, parts of a text.</summary>
internal static class Refusals
{
    public static bool Refuses(Paragraph paragraph, int clauseFrom, int clauseTo, ClauseReading reading, string indicator, ClauseState state) =>
        !FitsUnit(reading, indicator, state)
        || (NotTargetWords.Procedures.IsIn(paragraph.Tokens, reading.Segment.LeadFrom, reading.Segment.To) && !state.Forward && !state.Context.Forward)
        || IsNorm(paragraph.Tokens, reading)
        || (state.Norms && reading.Measure.UnitKind == UnitKind.Money)
        || IsQuota(paragraph.Tokens, clauseFrom, clauseTo, reading, state)
        || IsAttainment(paragraph.Tokens, reading, state);

    private static bool FitsUnit(ClauseReading reading, string indicator, ClauseState state)
    {
        var measure = reading.Measure;
        var key = KeyOf(indicator);
        return measure.UnitKind switch
        {
            UnitKind.Rate or UnitKind.Points or UnitKind.Money or UnitKind.Physical => true,
            UnitKind.Times => reading.Change != TargetChange.Level && !measure.Unit!.Contains('/', StringComparison.Ordinal),
            UnitKind.Duration => !Any(key, "thời gian công tác", "thời gian giữ", "thời gian tham gia", "thâm niên") && Any(key, "thời gian", "tuổi thọ", "số ngày", "số năm", "số giờ", "thời lượng", "thời hạn giải quyết"),
            UnitKind.Score => reading.Change != TargetChange.Level
                || Any(key, "chỉ số", "điểm số", "điểm trung bình", "bình quân", "pci", "papi", "par", "ddci", "sipas", "xếp", "thứ hạng", "dti", "điểm thi tốt nghiệp", "điểm thi trung bình", "điểm thi các môn"),
            UnitKind.Count when measure.Unit is "tiêu chí" => Any(key, "bình quân", "số tiêu chí"),
            UnitKind.Count => measure.IsExplicit
                || (measure.HasVerb && !(measure.FirmLevel && reading.Before.Length == 0))
                || state.CountAccepted
                || reading.Verb.Length > 0
                || reading.BeforeActs
                || reading.Change != TargetChange.Level
                || state.Forward
                || state.Context.Forward
                || state.Context.Verb is not null
                || state.Verb is not null
                || StartsLikeIndicator(key),
            UnitKind.None => reading.Before.Length > 0 && Any(key, "chỉ số", "số ", "hệ số", "tỷ số", "tỷ suất", "tỷ lệ", "tổng số", "tổng đàn", "quy mô", "mức sinh", "dân số"),
        };
    }

    private static bool StartsLikeIndicator(string key) =>
        Array.Exists(CountHeads, head => key.StartsWith(head, StringComparison.Ordinal));

    public static bool IsNorm(IReadOnlyList<Token> tokens, ClauseReading reading) =>
        reading.Measure.UnitKind is UnitKind.Money or UnitKind.Count or UnitKind.Times
        && (
            NotTargetWords.Norms.IsIn(tokens, reading.Segment.LeadFrom, reading.Measure.Number)
            || (reading.Measure.UnitKind == UnitKind.Money && NotTargetWords.Payees.IsIn(tokens, reading.Segment.LeadFrom, reading.Measure.Number))
            || (reading.Measure.UnitKind == UnitKind.Money && NotTargetWords.Norms.IsIn(tokens, reading.Measure.End, Math.Min(reading.Segment.To, reading.Measure.End + 4)))
        );

    private static bool IsQuota(IReadOnlyList<Token> tokens, int from, int to, ClauseReading reading, ClauseState state)
    {
        var measure = reading.Measure;
        var awards = state.Context.Awards || NotTargetWords.Awards.IsIn(tokens, from, to);
        var titles = NotTargetWords.Titles.IsIn(tokens, from, to);
        var caps = measure.Comparator is TargetComparator.AtMost or TargetComparator.LessThan;
        var awarded =
            NotTargetWords.Awarded.IsIn(tokens, measure.UnitFrom, Math.Min(to, measure.End + 6)) || measure.UnitKind is UnitKind.Money or UnitKind.Score;
        if (measure.Unit is "giải" && Giving.IsIn(tokens, from, measure.Number))
        {
            return true;
        }
        return (caps && (awards || titles || NotTargetWords.Awarded.IsIn(tokens, measure.End, Math.Min(to, measure.End + 4)))) || (awards && (awarded || measure.UnitKind is UnitKind.Rate or UnitKind.Count));
    }

    /// <summary>"bằng 64% dự toán" tells how far one has come, unless the words look forward.</summary>
    private static bool IsAttainment(IReadOnlyList<Token> tokens, ClauseReading reading, ClauseState state) =>
        reading.Measure.UnitKind == UnitKind.Rate
        && ReachedWords.Plans.IsAt(tokens, reading.Measure.End, tokens.Count)
        && reading.Verb.Length == 0
        && reading.Measure.Value != 100
        && !reading.Measure.IsExplicit
        && !state.Forward
        && !state.Context.Forward;

    private static bool Any(string key, params string[] words) => Array.Exists(words, word => key.Contains(word, StringComparison.Ordinal));

    private static string KeyOf(string indicator) => string.Join(' ', indicator.Split(' ').Select(VietnameseKey.Of)) + " ";

    private static readonly PhraseTable<bool> Giving = Phrases.Of("trao", "tặng", "cơ cấu", "gồm");

    private static readonly string[] CountHeads = ["số ", "tổng ", "đàn ", "tổng đàn ", "sản lượng ", "quy mô ", "lượng ", "dân số ", "lực lượng ", "khách ", "lượt "];
}
