using System.Globalization;
using ThiDua.Metrics.Ranking;

namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>The answer of a comparison in one sentence (câu trả lời).</summary>
public static class ComparisonText
{
    /// <summary>"Xã A (hạng 1) đứng trên Xã B (hạng 2): bằng điểm, 95,00; ít báo cáo trễ hơn: 0 so với 1."</summary>
    /// <param name="above">The first unit's name.</param>
    public static string Verdict(Comparison comparison, string above, string below, bool english = false)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var said = Of(comparison, above, below);
        return english ? said.English : said.Vietnamese;
    }

    /// <summary>What the ways up do not try, to be said where a rule counts days late.</summary>
    public static string DaysLateLeftOut(bool english = false) =>
        english ? "The days on which reports came in are not tried." : "Ngày nộp báo cáo không được thử đổi.";

    private static Said Of(Comparison comparison, string above, string below)
    {
        var (first, second) = (comparison.StandingAbove, comparison.StandingBelow);
        if (first.Rank is not { } one || second.Rank is not { } other)
        {
            return new Said("Không so hạng được: ", "Their ranks cannot be compared: ") + Place(first, above) + "; " + Place(second, below) + ".";
        }
        var decided = comparison.DecidedBy is { Length: > 0 } words ? new Said(words, comparison.DecidedByEnglish ?? words) : Said.Nothing;
        if (one == other)
        {
            return new Said($"{above} và {below} cùng hạng {Whole(one)}", $"{above} and {below} share rank {Whole(one)}") + Why(first, second, decided) + ".";
        }
        var order = one < other ? new Said(" đứng trên ", " stands above ") : new Said(" đứng dưới ", " stands below ");
        return Ranked(above, one) + order + Ranked(below, other) + Why(first, second, decided) + ".";
    }

    private static Said Why(Standing first, Standing second, Said decided)
    {
        var gap = (first.Total ?? 0) - (second.Total ?? 0);
        if (gap == 0)
        {
            return new Said(": bằng điểm, ", ": equal totals, ") + Total(first) + (decided.IsEmpty ? decided : "; " + decided);
        }
        var points = gap > 0 ? new Said(": hơn ", ": ") : new Said(": kém ", ": ");
        var text = points + Said.Points(Math.Abs(gap), 2) + (gap > 0 ? new Said(" điểm", " points more") : new Said(" điểm", " points less"));
        text += " (" + Total(first) + new Said(" so với ", " against ") + Total(second) + ")";
        // Ranked by rating first: the total alone would say the contrary.
        if (!string.Equals(first.Rating, second.Rating, StringComparison.Ordinal) && gap > 0 != first.Rank < second.Rank)
        {
            text += new Said("; xếp loại ", "; rated ") + (first.Rating ?? "–") + new Said(" so với ", " against ") + (second.Rating ?? "–");
        }
        return decided.IsEmpty ? text : text + "; " + decided;
    }

    private static Said Place(Standing standing, string name) =>
        standing.Rank is { } rank ? new Said($"{name} hạng {Whole(rank)}", $"{name} has rank {Whole(rank)}")
        : standing.State == StandingState.Disqualified ? new Said($"{name} không xếp loại ({standing.Reason})", $"{name} is not rated ({standing.ReasonEnglish})")
        : new Said($"{name} chưa đủ số liệu ({standing.Reason})", $"{name} is incomplete ({standing.ReasonEnglish})");

    private static Said Ranked(string name, int rank) => new($"{name} (hạng {Whole(rank)})", $"{name} (rank {Whole(rank)})");

    private static string Whole(int rank) => rank.ToString(CultureInfo.InvariantCulture);

    private static Said Total(Standing standing) => new(standing.TotalShown?.Replace('.', ',') ?? "–", standing.TotalShown ?? "–");
}
