using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Scoring.Questions;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Unit;

/// <summary>What takes a unit one place up (cần gì để lên hạng): how much of which single thing, in its own unit of measure.</summary>
public sealed record NextRankView
{
    /// <summary>The easiest ways are shown; a long list answers nothing.</summary>
    private const int Most = 8;

    public required string Name { get; init; }

    public required string UnitLink { get; init; }

    public required string Sub { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    /// <param name="Criteria">Codes of the criteria that it moves.</param>
    public sealed record Line(string Name, string Criteria, string Now, string Needed, string Difference, string Result);

    /// <param name="leavesOutDaysLate">A rule counts days late, which are not tried.</param>
    public static NextRankView From(UnitRow unit, LeagueRow? standing, IReadOnlyList<RankStep> steps, bool leavesOutDaysLate, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var leftOut = leavesOutDaysLate ? " " + ComparisonText.DaysLateLeftOut(language.IsEnglish) : "";
        return new NextRankView
        {
            Name = unit.Name,
            UnitLink = frame.Link("/don-vi/" + Uri.EscapeDataString(unit.Code)),
            Sub =
                steps.Count > 0 ? language.Say(
                    "Chỉ thay đổi một điều, các đơn vị khác giữ nguyên; tính lại từng bước, bớt một bước nữa là chưa đủ.",
                    "One thing changes, all other units stay; found by scoring again, one step less does not suffice."
                ) + leftOut
                : standing is { Rank: 1 } ? language.Say("Đơn vị đang dẫn đầu khối.", "The unit leads its bloc.")
                : standing is { Rank: not null } ? language.Say(
                    "Không một thay đổi riêng lẻ nào đủ để lên hạng.",
                    "No single change suffices to move up."
                ) + leftOut
                : language.Say("Đơn vị chưa được xếp hạng.", "The unit is not ranked."),
            Lines = [.. steps.Take(Most).Select(step => LineOf(step, language))],
        };
    }

    private static Line LineOf(RankStep step, Language language)
    {
        var decimals = new[] { step.From, step.To, step.Step }.Max(value => Language.Decimals(value, 4));
        var unit = step.Kind switch
        {
            LeverKind.Figure => step.UnitOfMeasure is { Length: > 0 } measure ? "\u00A0" + measure : "",
            LeverKind.Cases => "\u00A0" + language.Say("vụ việc", "cases"),
            LeverKind.Entry => "\u00A0" + language.Say("điểm", "points"),
        };
        return new Line(
            step.Name,
            string.Join(", ", step.Criteria),
            language.Number(step.From, decimals),
            language.Number(step.To, decimals) + unit,
            language.Signed(step.Difference, decimals),
            language.Say($"lên hạng {language.Whole(step.RankAfter)}", $"up to rank {language.Whole(step.RankAfter)}")
        );
    }
}
