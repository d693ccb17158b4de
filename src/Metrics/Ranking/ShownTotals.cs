using System.Globalization;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Ranking;

/// <summary>Totals as people see them (tổng điểm hiển thị): more decimals where shown totals tie and ranks differ.</summary>
internal static class ShownTotals
{
    /// <param name="totals">Exact total and rank of each unit; rank null where unranked.</param>
    /// <param name="most">Decimals at which exact totals show all they have.</param>
    internal static string[] Of(IReadOnlyList<(decimal Total, int? Rank)> totals, int decimals, int most, PointRounding rounding)
    {
        var shown = totals.Select(total => Text(total.Total, decimals, rounding)).ToArray();
        var groups = Enumerable.Range(0, totals.Count).GroupBy(at => shown[at], StringComparer.Ordinal).Where(group => group.Count() > 1);
        foreach (var group in groups.Select(group => group.ToList()).ToList())
        {
            var ranked = group.Where(at => totals[at].Rank is not null).ToList();
            var digits = decimals;
            while (digits < most && ShowsTieWrongly(ranked, totals, digits, rounding))
            {
                digits++;
            }
            foreach (var at in digits > decimals ? ranked : [])
            {
                shown[at] = Text(totals[at].Total, digits, rounding);
            }
        }
        return shown;
    }

    internal static string Text(decimal total, int decimals, PointRounding rounding) =>
        ScoreRounding.Round(total, decimals, rounding).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Two look alike, are not, and hold different ranks.</summary>
    private static bool ShowsTieWrongly(List<int> ranked, IReadOnlyList<(decimal Total, int? Rank)> totals, int digits, PointRounding rounding) =>
        ranked
            .GroupBy(at => Text(totals[at].Total, digits, rounding), StringComparer.Ordinal)
            .Any(group =>
                group.Select(at => totals[at].Total).Distinct().Skip(1).Any() && group.Select(at => totals[at].Rank).Distinct().Skip(1).Any()
            );
}
