using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Reads the words before a figure from right to left (đọc ngược): "giảm ít nhất", "đạt trên", "còn dưới".</summary>
internal static class LeadReader
{
    public static Lead Read(IReadOnlyList<Token> tokens, int number, int floor)
    {
        var at = number;
        TargetComparator? comparator = null;
        TargetChange? change = null;
        string? period = null;
        var (firmLevel, hasVerb, isFrom) = (false, false, false);
        while (at > floor)
        {
            var (comparing, meant) = ComparatorWords.Before.Before(tokens, at, floor);
            var (changing, changed) = Change(tokens, at, floor);
            var (level, _) = ChangeWords.LevelMarks.Before(tokens, at, floor);
            var (recurring, recurs) = TimeWords.Recurring.Before(tokens, at, floor);
            var longest = Math.Max(Math.Max(comparing, changing), Math.Max(level, recurring));
            if (longest == 0 || (level == longest && IsNoun(tokens, at, floor)))
            {
                break;
            }
            if (recurring == longest)
            {
                period ??= recurs;
            }
            else if (changing == longest)
            {
                // "giảm còn 3%" is a level; "tăng trưởng" and "tốc độ tăng" are no changes at all.
                change ??= firmLevel ? TargetChange.Level : changed;
            }
            else if (comparing == longest)
            {
                comparator ??= meant;
            }
            else
            {
                isFrom |= tokens[at - 1].Is("từ");
                hasVerb |= !tokens[at - 1].Is("từ");
                firmLevel |= change is null && ChangeWords.FirmLevelMarks.Before(tokens, at, floor).Length == level;
            }
            at -= longest;
        }
        return new Lead(at, comparator, change, firmLevel, hasVerb, isFrom, period);
    }

    private static (int Length, TargetChange Change) Change(IReadOnlyList<Token> tokens, int end, int floor)
    {
        var (length, change) = ChangeWords.Changes.Before(tokens, end, floor);
        if (length == 1 && ChangeWords.RateNouns.Before(tokens, end - length, floor).Length > 0)
        {
            return (0, default);
        }
        return (length, change);
    }

    /// <summary>"tỷ lệ" right before a figure is a word of level only after a verb: "đạt tỷ lệ 95%".</summary>
    private static bool IsNoun(IReadOnlyList<Token> tokens, int end, int floor) =>
        tokens[end - 1].Is("lệ") && !(end - 3 >= floor && tokens[end - 3].Key is "đạt" or "chiếm" or "với");
}
