using ThiDua.Dashboard.Text;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Compare;

/// <summary>The two members that a page compares (hai đơn vị được so); what could not be taken from the address is told.</summary>
public sealed record ComparePair(LeagueRow First, LeagueRow Second, IReadOnlyList<string> Problems)
{
    /// <param name="league">In the order of the ranking, two members at least.</param>
    public static ComparePair Of(IReadOnlyList<LeagueRow> league, string? first, string? second, Language language)
    {
        var problems = new List<string>();
        var one = Find(league, first, problems, language);
        var other = Find(league, second, problems, language);
        if (one is not null && one == other)
        {
            problems.Add(language.Say("Đã chọn hai lần cùng một đơn vị; ở đây so với đơn vị bên cạnh trong bảng xếp hạng.", "The same unit was chosen twice; it is compared with the one beside it in the ranking."));
            other = null;
        }
        var shown = one ?? (other is { } alone ? Beside(alone) : 0);
        return new ComparePair(league[shown], league[other ?? Beside(shown)], problems);
    }

    /// <summary>The one it is behind; beside the first, the one it is ahead of.</summary>
    private static int Beside(int at) => at == 0 ? 1 : at - 1;

    private static int? Find(IReadOnlyList<LeagueRow> league, string? asked, List<string> problems, Language language)
    {
        if (string.IsNullOrEmpty(asked))
        {
            return null;
        }
        for (var at = 0; at < league.Count; at++)
        {
            if (string.Equals(league[at].Unit, asked, StringComparison.Ordinal))
            {
                return at;
            }
        }
        problems.Add(language.Say($"Khối không có đơn vị “{asked}”; chọn một đơn vị trong danh sách.", $"The bloc has no unit “{asked}”; choose one of the list."));
        return null;
    }
}
