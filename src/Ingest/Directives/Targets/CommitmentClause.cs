using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>
/// Tells works that units promise by number ("mỗi xã 01 công trình") from measured targets (phân biệt cam kết).
/// </summary>
internal static class CommitmentClause
{
    public static bool Is(IReadOnlyList<Token> tokens, ClauseReading reading, int from)
    {
        var measure = reading.Measure;
        return measure.UnitKind == UnitKind.Count
            && reading.Change == Metrics.Indicators.TargetChange.Level
            && NotTargetWords.Works.IsAt(tokens, measure.UnitFrom, tokens.Count)
            && IsPromise(tokens, from, measure.Number);
    }

    /// <summary>Every member, or a choice of works, stands before the figure.</summary>
    public static bool IsPromise(IReadOnlyList<Token> tokens, int from, int number)
    {
        for (var at = from; at < number; at++)
        {
            var (each, _) = ScopeWords.Each.At(tokens, at, number);
            if ((each > 0 && ScopeWords.Members.IsAt(tokens, at + each, number)) || Choices.IsAt(tokens, at, number))
            {
                return true;
            }
        }
        return false;
    }

    private static readonly PhraseTable<bool> Choices = Phrases.Of(
        "lựa chọn", "đăng ký thực hiện", "đăng ký đảm nhận", "đảm nhận", "chọn", "nhận đỡ đầu", "đăng ký", "nhận giúp đỡ", "phân công giúp đỡ", "gắn biển"
    );
}
