using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Ranking;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Unit;

/// <summary>A unit's headline and the line under it, made by rules.</summary>
public static class UnitTitle
{
    /// <summary>"TP Lai Châu: 95,70 điểm, hạng 3 (có thể từ 2 đến 4)".</summary>
    public static string Of(UnitPageRows rows, LeagueRow? own, Language language)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(language);
        var name = rows.Unit.Name;
        if (own is null)
        {
            return rows.Bloc is null
                ? language.Say($"{name}: không thuộc khối thi đua nào trong năm này", $"{name}: in no bloc this year")
                : language.Say($"{name}: khối chưa được chấm điểm", $"{name}: the bloc is not scored yet");
        }
        var total = own.TotalShown is { } shown ? language.Shown(shown) : null;
        return own.State switch
        {
            StandingState.Ranked => language.Say($"{name}: {total} điểm, ", $"{name}: {total} points, ") + Place(own, language),
            StandingState.Incomplete => language.Say(
                $"{name}: chưa xếp hạng vì chưa đủ số liệu",
                $"{name}: not ranked, something is missing"
            ),
            StandingState.Disqualified => language.Say($"{name}: không xếp loại", $"{name}: not rated"),
        };
    }

    /// <summary>Last year's place, what the unit became or came from, its rating.</summary>
    public static string Sub(UnitPageRows rows, LeagueRow? own, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var parts = new List<string>();
        if (own?.Rating is { Length: > 0 } rating)
        {
            parts.Add(rating);
        }
        if (own is not null && language.Pick(own.Reason, own.ReasonEnglish) is { Length: > 0 } reason)
        {
            parts.Add(reason);
        }
        if (own is not null && language.Pick(own.DecidedBy, own.DecidedByEnglish) is { Length: > 0 } decided)
        {
            parts.Add(decided);
        }
        var before = rows.History.FirstOrDefault(row =>
            row.Year == frame.Year - 1 && string.Equals(row.Unit, rows.Unit.Code, StringComparison.Ordinal)
        );
        if (before is { Rank: { } rank, TotalShown: { } total })
        {
            parts.Add(
                language.Say(
                    $"năm trước hạng {language.Whole(rank)} với {language.Shown(total)} điểm",
                    $"last year rank {language.Whole(rank)} with {language.Shown(total)} points"
                )
            );
        }
        foreach (var group in rows.Changes.GroupBy(change => (change.Effective, IsOld: IsFrom(change, rows.Unit.Code))))
        {
            var day = language.Date(group.Key.Effective);
            parts.Add(
                group.Key.IsOld
                    ? language.Say(
                        $"từ {day} là {language.List([.. group.Select(change => change.ToName)])}",
                        $"since {day}: {language.List([.. group.Select(change => change.ToName)])}"
                    )
                    : language.Say(
                        $"trước {day} là {language.List([.. group.Select(change => change.FromName)])}",
                        $"before {day}: {language.List([.. group.Select(change => change.FromName)])}"
                    )
            );
        }
        return parts.Count == 0 ? "" : Language.Sentence(string.Join(" · ", parts));
    }

    private static bool IsFrom(UnitChangeRow change, string unit) => string.Equals(change.From, unit, StringComparison.Ordinal);

    private static string Place(LeagueRow own, Language language) =>
        RankWords.Interval(own.Rank, own.RankBest, own.RankWorst, language) is { } interval
            ? Language.Inside(interval)
            : language.Say($"hạng {language.Whole(own.Rank ?? 0)}", $"rank {language.Whole(own.Rank ?? 0)}");
}
