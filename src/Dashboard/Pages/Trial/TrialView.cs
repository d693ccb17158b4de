using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Scoring.Questions;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Trial;

/// <summary>A bloc's ranking as it would be with other maxima, weights or values (xếp hạng thử); nothing of it is stored.</summary>
public sealed record TrialView
{
    public required string BlocName { get; init; }

    public required string BlocLink { get; init; }

    /// <summary>Where the form goes; its path.</summary>
    public required string Path { get; init; }

    public required string ResetLink { get; init; }

    /// <summary>"Thử: 2 đơn vị đổi hạng".</summary>
    public required string Result { get; init; }

    public required bool IsEmpty { get; init; }

    public required IReadOnlyList<string> Problems { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }

    public required IReadOnlyList<Value> Values { get; init; }

    public required IReadOnlyList<Choice> Units { get; init; }

    public required IReadOnlyList<Choice> Criteria { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    /// <param name="Leaves">The sliders under it; empty where the section is itself a leaf.</param>
    public sealed record Section(Slider Own, IReadOnlyList<Slider> Leaves, bool IsOpen);

    /// <param name="Was">"bảng tiêu chí: 10"; null while it is where the rule book has it.</param>
    public sealed record Slider(string Id, string Name, string Label, string Least, string Most, string Step, string Now, string Shown, string? Was);

    /// <param name="Field">What the address holds of it.</param>
    public sealed record Value(string Unit, string Criterion, string Number, string Field, string RemoveLink);

    public sealed record Choice(string Code, string Name);

    /// <param name="Move">1 up, -1 down, 0 stays.</param>
    /// <param name="Sign">"▲"; nothing for a unit without a rank.</param>
    /// <param name="Before">"3 · 95,70", as published.</param>
    public sealed record Line(string Name, string Link, string Rank, string Total, int Move, string Sign, string MoveText, string Gain, string Before);

    internal static TrialView From(
        BlocRow bloc,
        IReadOnlyList<LeagueRow> league,
        IReadOnlyList<TrialLever> levers,
        IReadOnlyList<TrialSubject> subjects,
        TrialQuery query,
        WhatIfResult result,
        PageFrame frame
    )
    {
        var language = frame.Language;
        var names = league.ToDictionary(row => row.Unit, row => row.Name, StringComparer.Ordinal);
        var blocPath = "/khoi/" + Uri.EscapeDataString(bloc.Code);
        var path = blocPath + "/thu";
        var moved = result.Moves.Count(move => move.RankBefore != move.RankAfter);
        return new TrialView
        {
            BlocName = bloc.Name,
            BlocLink = frame.Link(blocPath),
            Path = path,
            ResetLink = frame.Link(path),
            IsEmpty = query.IsEmpty,
            Result =
                query.IsEmpty ? language.Say("Chưa thử gì: đây là kết quả đã công bố", "Nothing is tried yet: these are the published results")
                : moved == 0 ? language.Say("Thử: không đơn vị nào đổi hạng", "Trial: no unit changes its rank")
                : language.Say($"Thử: {language.Whole(moved)} đơn vị đổi hạng", $"Trial: {language.Whole(moved)} units change their rank"),
            Problems = query.Problems,
            Sections = SectionsOf(levers, query, language),
            Values =
            [
                .. query.Values.Select((value, place) => new Value(
                    names.GetValueOrDefault(value.Unit, value.Unit),
                    $"{value.Subject.Code} {value.Subject.Title}",
                    (Before(value.Unit, value.Subject) is { } was ? language.Number(was, Language.Decimals(was, 6)) + " → " : "") + NumberOf(value.Subject, value.Value, language),
                    query.Parts().Where(part => part.Name is TrialQuery.ValueName).ElementAt(place).Value,
                    frame.Link(path, query.Parts(without: place))
                )),
            ],
            Units = [.. league.Select(row => new Choice(row.Unit, row.Name))],
            Criteria = [.. subjects.Select(subject => new Choice(subject.Code, $"{subject.Code} {subject.Title} ({MeasureOf(subject, language)})"))],
            Lines = [.. result.Moves.Select(move => LineOf(move, names, frame))],
        };

        // Cases are counted into points; the row keeps no number of them.
        decimal? Before(string unit, TrialSubject subject) =>
            result.Before.Scores.FirstOrDefault(row =>
                string.Equals(row.Unit, unit, StringComparison.Ordinal) && string.Equals(row.Criterion, subject.Code, StringComparison.Ordinal)
            ) is { } row
                ? subject.Kind switch
                {
                    TrialSubjectKind.Figure => row.Actual,
                    TrialSubjectKind.Points => row.Points,
                    TrialSubjectKind.Cases => null,
                }
                : null;
    }

    private static List<Section> SectionsOf(IReadOnlyList<TrialLever> levers, TrialQuery query, Language language)
    {
        var sections = new List<Section>();
        for (var place = 0; place < levers.Count; place++)
        {
            if (levers[place].Depth > 0)
            {
                continue;
            }
            var below = levers.Skip(place + 1).TakeWhile(lever => lever.Depth > 0).ToList();
            sections.Add(
                new Section(
                    SliderOf(levers[place], query, language),
                    below.ConvertAll(lever => SliderOf(lever, query, language)),
                    below.Exists(lever => query.Levers.ContainsKey(lever.Code))
                )
            );
        }
        return sections;
    }

    private static Slider SliderOf(TrialLever lever, TrialQuery query, Language language)
    {
        var isMoved = query.Levers.TryGetValue(lever.Code, out var value);
        var now = isMoved ? value : lever.Now;
        return new Slider(
            "thu-" + lever.Code,
            TrialQuery.LeverPrefix + lever.Code,
            $"{lever.Code} {lever.Title}",
            TrialQuery.Plain(lever.Least),
            TrialQuery.Plain(lever.Most),
            TrialQuery.Plain(lever.Step),
            TrialQuery.Plain(now),
            language.Number(now),
            isMoved ? language.Say("bảng tiêu chí: ", "rule book: ") + language.Number(lever.Now) : null
        );
    }

    private static Line LineOf(RankMove move, Dictionary<string, string> names, PageFrame frame)
    {
        var language = frame.Language;
        var direction =
            move is { RankBefore: { } before, RankAfter: { } after } ? Math.Sign(before - after)
            : move.RankAfter is not null && move.RankBefore is null ? 1
            : move.RankAfter is null && move.RankBefore is not null ? -1
            : 0;
        var places = Math.Abs((move.RankBefore ?? 0) - (move.RankAfter ?? 0));
        return new Line(
            names.GetValueOrDefault(move.Unit, move.Unit),
            frame.Link("/don-vi/" + Uri.EscapeDataString(move.Unit)),
            move.RankAfter is { } rank ? language.Whole(rank) : "–",
            move.TotalAfter is { } total ? language.Points(total) : "–",
            direction,
            direction > 0 ? "▲"
                : direction < 0 ? "▼"
                : move.RankAfter is null ? ""
                : "=",
            move is { RankBefore: null, RankAfter: null } ? language.Say("chưa xếp hạng", "not ranked")
                : direction == 0 ? language.Say("giữ hạng", "stays")
                : move.RankBefore is null || move.RankAfter is null ? language.Say("đổi tình trạng", "changes state")
                : direction > 0 ? language.Say($"lên {language.Whole(places)}", $"up {language.Whole(places)}")
                : language.Say($"xuống {language.Whole(places)}", $"down {language.Whole(places)}"),
            move.Gain is { } gain ? language.Signed(gain, 2) : "",
            move is { RankBefore: null, TotalBefore: null }
                ? "–"
                : $"{(move.RankBefore is { } first ? language.Whole(first) : "–")} · {(move.TotalBefore is { } was ? language.Points(was) : "–")}"
        );
    }

    private static string NumberOf(TrialSubject subject, decimal value, Language language) =>
        language.Number(value, Language.Decimals(value, 6)) + "\u00A0" + MeasureOf(subject, language);

    private static string MeasureOf(TrialSubject subject, Language language) =>
        subject.Kind switch
        {
            TrialSubjectKind.Figure => subject.Unit.Length > 0 ? subject.Unit : language.Say("số liệu", "figure"),
            TrialSubjectKind.Cases => language.Say("vụ việc", "cases"),
            TrialSubjectKind.Points => language.Say("điểm", "points"),
        };
}
