using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Ranking;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Bloc;

/// <summary>A bloc's headline and its thinnest difference, made by rules; true in every case.</summary>
public static class BlocTitle
{
    /// <summary>"Than Uyên dẫn đầu, hơn Tân Uyên 0,55 điểm"; with intervals "...; ba vị trí đầu chưa tách bạch".</summary>
    public static string Of(IReadOnlyList<LeagueRow> standings, Language language)
    {
        ArgumentNullException.ThrowIfNull(standings);
        ArgumentNullException.ThrowIfNull(language);
        var ranked = standings.Where(row => row is { State: StandingState.Ranked, Rank: not null }).OrderBy(row => row.Position).ToList();
        if (ranked.Count == 0)
        {
            return standings.Count == 0
                ? language.Say("Khối này chưa được chấm điểm", "This bloc has not been scored yet")
                : language.Say("Chưa đơn vị nào đủ số liệu để xếp hạng", "No unit has all it needs to be ranked");
        }
        var first = ranked.Where(row => row.Rank == 1).ToList();
        var open = ranked.TakeWhile(row => row.RankBest == 1).Count();
        if (first.Count > 1)
        {
            return first.Count <= 3
                ? language.Say(
                    $"{language.List([.. first.Select(row => row.Name)])} cùng dẫn đầu",
                    $"{language.List([.. first.Select(row => row.Name)])} share the first place"
                )
                : language.Say($"{language.Whole(first.Count)} đơn vị cùng dẫn đầu", $"{language.Whole(first.Count)} units share the first place");
        }
        var leads = language.Say($"{first[0].Name} dẫn đầu", $"{first[0].Name} leads");
        if (open >= 2)
        {
            return leads
                + language.Say($"; {language.Count(open)} vị trí đầu chưa tách bạch", $"; the first {language.Count(open)} places are not settled");
        }
        if (ranked.Count == 1 || first[0].Total is not { } best || ranked[1].Total is not { } second)
        {
            return leads;
        }
        var gap = best - second;
        return gap == 0
            ? leads + language.Say($", bằng điểm {ranked[1].Name}, hơn ở tiêu chí phụ", $", level with {ranked[1].Name}, ahead by tie-break")
            : leads
                + language.Say(
                    $", hơn {ranked[1].Name} {language.Number(gap, GapDecimals(gap))} điểm",
                    $", {language.Number(gap, GapDecimals(gap))} points ahead of {ranked[1].Name}"
                );
    }

    /// <summary>The thinnest difference between neighbours with different totals; null with fewer than two.</summary>
    public static string? ThinnestGap(IReadOnlyList<LeagueRow> standings, Language language)
    {
        ArgumentNullException.ThrowIfNull(standings);
        ArgumentNullException.ThrowIfNull(language);
        var ranked = standings.Where(row => row is { Rank: not null, Total: not null }).OrderBy(row => row.Position).ToList();
        var thinnest = ranked
            .Zip(ranked.Skip(1), (above, below) => (Above: above, Below: below, Gap: above.Total!.Value - below.Total!.Value))
            .Where(pair => pair.Gap > 0)
            .OrderBy(pair => pair.Gap)
            .ToList();
        if (thinnest.Count == 0)
        {
            return null;
        }
        var (higher, lower, gap) = thinnest[0];
        var points = language.Number(gap, GapDecimals(gap));
        return language.Say(
            $"Chênh lệch mỏng nhất: {higher.Name} đứng trên {lower.Name} {points} điểm.",
            $"The thinnest difference: {higher.Name} stands {points} points above {lower.Name}."
        );
    }

    /// <summary>Two decimals, more where two would show a difference as zero.</summary>
    public static int GapDecimals(decimal gap) => Math.Abs(gap) >= 0.01m || gap == 0 ? 2 : 4;
}
