using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Overview;

/// <summary>The overview's headline, made from the data by rules; true in every case.</summary>
public static class OverviewTitle
{
    public static string Of(OverviewRows rows, Language language)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(language);
        if (rows.Targets.Count > 0)
        {
            return OfTargets(rows.Targets, language);
        }
        if (rows.States.Count > 0)
        {
            var all = rows.States.Where(row => row.State != AttainmentState.NotAssigned).Sum(row => row.Units);
            var good = rows.States.Where(row => row.State is AttainmentState.Exceeded or AttainmentState.Met).Sum(row => row.Units);
            return language.Say(
                    $"{language.Whole(good)} trong {language.Whole(all)} chỉ tiêu của các đơn vị đã đạt hoặc vượt",
                    $"{language.Whole(good)} of {language.Whole(all)} unit targets are met or exceeded"
                ) + Weakest(rows.States, language);
        }
        if (rows.Blocs.Count > 0)
        {
            var ranked = rows.Blocs.Sum(bloc => bloc.Ranked);
            var members = rows.Blocs.Sum(bloc => bloc.Members);
            return language.Say(
                $"Đã xếp hạng {language.Whole(ranked)} trong {language.Whole(members)} đơn vị của {language.Whole(rows.Blocs.Count)} khối",
                $"{language.Whole(ranked)} of {language.Whole(members)} units in {language.Whole(rows.Blocs.Count)} blocs are ranked"
            );
        }
        return language.Say("Chưa có chỉ tiêu nào trong năm này", "There are no targets in this year");
    }

    /// <summary>The indicator that the smallest share of units has reached; nothing where there is but one, or where all are reached.</summary>
    private static string Weakest(IReadOnlyList<IndicatorStateRow> states, Language language)
    {
        var shares = states
            .Where(row => row.State != AttainmentState.NotAssigned)
            .GroupBy(row => row.Indicator, StringComparer.Ordinal)
            .Select(group =>
                (group.First().Name, Units: group.Sum(row => row.Units), Met: group.Where(row => row.State is AttainmentState.Exceeded or AttainmentState.Met).Sum(row => row.Units))
            )
            .ToList();
        if (shares.Count < 2)
        {
            return "";
        }
        var (name, units, met) = shares.MinBy(entry => (double)entry.Met / entry.Units);
        return met == units
            ? ""
            : language.Say(
                $"; thấp nhất là {Language.Inside(name)} ({language.Percent((double)met / units)})",
                $"; fewest in {Language.Inside(name)} ({language.Percent((double)met / units)})"
            );
    }

    /// <summary>
    /// First what is reached, then what is not: a single trouble is named, two are named, more are counted and the farthest is named.
    /// "Bốn chỉ tiêu đã vượt, một đã đạt; giảm nghèo ở các huyện nghèo chưa đạt".
    /// </summary>
    private static string OfTargets(IReadOnlyList<TargetRow> targets, Language language)
    {
        var exceeded = Of(AttainmentState.Exceeded).Count;
        var met = Of(AttainmentState.Met).Count;
        var good = new List<string>();
        if (exceeded > 0)
        {
            good.Add(
                language.Say(
                    $"{language.Count(exceeded)} chỉ tiêu đã vượt",
                    $"{language.Count(exceeded)} {(exceeded == 1 ? "target" : "targets")} exceeded"
                )
            );
        }
        if (met > 0)
        {
            good.Add(
                exceeded > 0
                    ? language.Say($"{language.Count(met)} đã đạt", $"{language.Count(met)} met")
                    : language.Say(
                        $"{language.Count(met)} chỉ tiêu đã đạt",
                        $"{language.Count(met)} {(met == 1 ? "target" : "targets")} met"
                    )
            );
        }
        var parts = new List<string>();
        if (exceeded + met == targets.Count && targets.Count > 1)
        {
            return Language.Sentence(AllReached(exceeded, met, language));
        }
        if (Of(AttainmentState.OnTrack).Count is > 0 and var onTrack)
        {
            good.Add(
                good.Count > 0
                    ? language.Say($"{language.Count(onTrack)} đúng tiến độ", $"{language.Count(onTrack)} on track")
                    : language.Say($"{language.Count(onTrack)} chỉ tiêu đúng tiến độ", $"{language.Count(onTrack)} {(onTrack == 1 ? "target" : "targets")} on track")
            );
        }
        if (good.Count > 0)
        {
            parts.Add(string.Join(", ", good));
        }
        AddTrouble(AttainmentState.Missed, "chưa đạt", "not met");
        AddTrouble(AttainmentState.AtRisk, "có nguy cơ", "at risk");
        if (parts.Count < 3)
        {
            AddTrouble(AttainmentState.NoData, "chưa có số liệu", "without a figure");
        }
        if (parts.Count == 0)
        {
            parts.Add(language.Say($"{language.Count(targets.Count)} chỉ tiêu không giao", $"{language.Count(targets.Count)} targets not assigned"));
        }
        return Language.Sentence(string.Join("; ", parts));

        List<TargetRow> Of(AttainmentState state) => [.. targets.Where(row => row.State == state)];

        void AddTrouble(AttainmentState state, string vietnamese, string english)
        {
            var rows = Of(state);
            if (rows.Count == 0)
            {
                return;
            }
            if (rows.Count <= 2)
            {
                var who = language.List([.. rows.Select(row => Language.Inside(TargetWords.Name(row, language)))]);
                parts.Add($"{who} {language.Say(vietnamese, english)}");
                return;
            }
            var worst = rows.Where(row => row.Attainment is not null).MinBy(row => row.Attainment);
            parts.Add(
                language.Say($"{language.Count(rows.Count)} chỉ tiêu", $"{language.Count(rows.Count)} targets")
                    + $" {language.Say(vietnamese, english)}"
                    + (
                        worst is null
                            ? ""
                            : language.Say(
                                $", xa nhất là {Language.Inside(TargetWords.Name(worst, language))} ({language.Percent(worst.Attainment!.Value)})",
                                $", {Language.Inside(TargetWords.Name(worst, language))} farthest ({language.Percent(worst.Attainment.Value)})"
                            )
                    )
            );
        }
    }

    private static string AllReached(int exceeded, int met, Language language) =>
        (exceeded, met) switch
        {
            (_, 0) => language.Say($"cả {language.Count(exceeded)} chỉ tiêu đều đã vượt", $"all {language.Count(exceeded)} targets are exceeded"),
            (0, _) => language.Say($"cả {language.Count(met)} chỉ tiêu đều đã đạt", $"all {language.Count(met)} targets are met"),
            _ => language.Say(
                $"cả {language.Count(exceeded + met)} chỉ tiêu đều đã đạt, {language.Count(exceeded)} chỉ tiêu vượt",
                $"all {language.Count(exceeded + met)} targets are met, {language.Count(exceeded)} exceeded"
            ),
        };
}
