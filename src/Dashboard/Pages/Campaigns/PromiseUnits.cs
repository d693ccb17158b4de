using ThiDua.Dashboard.Charts;
using ThiDua.Dashboard.Text;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Campaigns;

/// <summary>A promise that units owe one by one: how many have kept it, and each of them (cam kết theo đơn vị).</summary>
public sealed record PromiseUnits
{
    public required string Summary { get; init; }

    /// <summary>Someone is overdue.</summary>
    public required bool IsLate { get; init; }

    /// <summary>Done in time, done late, overdue, still open, in this order.</summary>
    public required IReadOnlyList<BarPart> Bar { get; init; }

    /// <summary>Those that are overdue first, then late, open, done.</summary>
    public required IReadOnlyList<Line> Lines { get; init; }

    public sealed record Line(string Unit, string Link, string Done, string Standing, bool IsLate, string? Evidence, SourceText? Source);

    public static PromiseUnits Of(IReadOnlyList<CommitmentUnitRow> rows, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var groups = rows.ToLookup(row => StateOf(row, frame));
        return new PromiseUnits
        {
            Summary = SummaryOf(rows.Count, groups, language),
            IsLate = groups[State.Overdue].Any(),
            Bar = BarOf(rows.Count, groups, language),
            Lines = [.. new[] { State.Overdue, State.Late, State.Open, State.Done }.SelectMany(state => groups[state]).Select(row => LineOf(row, frame))],
        };
    }

    private static State StateOf(CommitmentUnitRow row, PageFrame frame)
    {
        var isLate = PromiseWords.Standing(row.Due, row.DoneOn, frame).IsLate;
        return (row.DoneOn is not null, isLate) switch
        {
            (true, false) => State.Done,
            (true, true) => State.Late,
            (false, true) => State.Overdue,
            (false, false) => State.Open,
        };
    }

    /// <summary>"35 trong 38 đơn vị đã xong, 2 xong trễ; 1 quá hạn".</summary>
    private static string SummaryOf(int all, ILookup<State, CommitmentUnitRow> groups, Language language)
    {
        var late = groups[State.Late].Count();
        var done = groups[State.Done].Count() + late;
        var words = language.Say($"{language.Whole(done)} trong {language.Whole(all)} đơn vị đã xong", $"{language.Whole(done)} of {language.Whole(all)} units are done");
        if (late > 0)
        {
            words += language.Say($", {language.Whole(late)} xong trễ", $", {language.Whole(late)} of them late");
        }
        return groups[State.Overdue].Count() is > 0 and var overdue ? words + language.Say($"; {language.Whole(overdue)} quá hạn", $"; {language.Whole(overdue)} overdue") : words;
    }

    private static List<BarPart> BarOf(int all, ILookup<State, CommitmentUnitRow> groups, Language language)
    {
        var parts = new List<BarPart>();
        var at = 0;
        foreach (
            var (state, css, word) in new[]
            {
                (State.Done, "met", language.Say("xong đúng hạn", "done in time")),
                (State.Late, "risk", language.Say("xong trễ", "done late")),
                (State.Overdue, "missed", language.Say("quá hạn", "overdue")),
            }
        )
        {
            if (groups[state].Count() is > 0 and var count)
            {
                parts.Add(new BarPart(css, at * 100.0 / all, count * 100.0 / all, $"{word}: {language.Whole(count)}"));
                at += count;
            }
        }
        return parts;
    }

    private static Line LineOf(CommitmentUnitRow row, PageFrame frame)
    {
        var (standing, isLate) = PromiseWords.Standing(row.Due, row.DoneOn, frame);
        return new Line(
            row.UnitName,
            frame.Link("/don-vi/" + Uri.EscapeDataString(row.Unit)),
            $"{frame.Language.Number(row.Done)}/{frame.Language.Number(row.Count)}",
            standing,
            isLate,
            row.Evidence,
            SourceText.Of(row.Place, null, frame)
        );
    }

    private enum State
    {
        Done,
        Late,
        Overdue,
        Open,
    }
}
