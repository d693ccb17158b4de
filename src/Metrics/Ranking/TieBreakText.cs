using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Ranking;

/// <summary>What parts equal totals, in words (tiêu chí phụ bằng lời), in the order in which it is tried.</summary>
public static class TieBreakText
{
    /// <summary>One phrase a step; empty where equal totals simply share the rank.</summary>
    public static IReadOnlyList<string> Of(RuleBook book, FactNames names, bool english = false)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(names);
        return [.. book.TieBreaks.Select(step => Of(step, names)).Select(said => english ? said.English : said.Vietnamese)];
    }

    internal static Said Of(TieBreak step, FactNames names)
    {
        var code = step.Code ?? string.Empty;
        return step.Kind switch
        {
            TieBreakKind.Criterion => new Said($"điểm {names.Criterion(code)} ", $"points of {names.Criterion(code)}, ") + HigherOrLower(step),
            TieBreakKind.Event => (step.Descending ? new Said("nhiều ", "more ") : new Said("ít ", "fewer "))
                + names.Events(code)
                + new Said(" hơn", string.Empty),
            TieBreakKind.Obligation => new Said("nộp ", string.Empty)
                + names.Report(code)
                + (step.Descending ? new Said(" muộn hơn", " handed in later") : new Said(" sớm hơn", " handed in earlier")),
            TieBreakKind.Indicator => names.Indicator(code) + new Said(" ", ", ") + HigherOrLower(step),
            TieBreakKind.Vote => new Said("bỏ phiếu", "a vote"),
            TieBreakKind.Share => new Said("đồng hạng", "the rank is shared"),
        };
    }

    private static Said HigherOrLower(TieBreak step) =>
        step.Descending ? new Said("cao hơn", "the higher") : new Said("thấp hơn", "the lower");
}
