using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Units;

/// <summary>The units of a year by bloc, with a search (danh sách đơn vị).</summary>
public sealed record UnitsView
{
    public required string Title { get; init; }

    public required string Words { get; init; }

    /// <summary>"12 đơn vị" found.</summary>
    public required string Found { get; init; }

    public required IReadOnlyList<Group> Groups { get; init; }

    /// <summary>Says that the list was cut.</summary>
    public required string? Cut { get; init; }

    /// <param name="Detail">What all units of the group share ("từ 01/07/2025"), said once.</param>
    /// <param name="HasRanks">False for units in no bloc.</param>
    public sealed record Group(string Name, string? Link, string Detail, bool HasRanks, IReadOnlyList<Line> Lines);

    public sealed record Line(string Name, string Link, string Detail, string Rank, string Total);

    public static UnitsView From(IReadOnlyList<UnitRow> rows, string? words, int most, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var shown = rows.Take(most).ToList();
        return new UnitsView
        {
            Title = language.Say($"Đơn vị năm {frame.YearText}", $"Units in {frame.YearText}"),
            Words = words ?? "",
            Found = shown.Count == 0
                ? language.Say(
                    "Không có đơn vị nào khớp. Thử một phần của tên, không cần dấu.",
                    "No unit matches. Try a part of the name; accents do not matter."
                )
                : language.Say($"{language.Whole(shown.Count)} đơn vị", $"{language.Whole(shown.Count)} units"),
            Groups =
            [
                .. shown
                    .GroupBy(row => (row.Bloc, row.BlocName))
                    .Select(group => GroupOf(group.Key.Bloc, group.Key.BlocName, [.. group.Select(row => LineOf(row, frame))], frame)),
            ],
            Cut = rows.Count > most
                ? language.Say(
                    $"Chỉ hiện {language.Whole(most)} đơn vị đầu. Nhập tên để tìm đơn vị khác.",
                    $"Only the first {language.Whole(most)} units are shown. Type a name to find others."
                )
                : null,
        };
    }

    private static Group GroupOf(string? bloc, string? name, List<Line> lines, PageFrame frame)
    {
        var details = lines.Select(line => line.Detail).Distinct(StringComparer.Ordinal).ToList();
        var shared = lines.Count > 1 && details is [{ Length: > 0 } only] ? only : "";
        return new Group(
            name ?? frame.Say("Không thuộc khối nào", "In no bloc"),
            bloc is null ? null : frame.Link("/khoi/" + Uri.EscapeDataString(bloc)),
            shared,
            bloc is not null,
            shared.Length > 0 ? lines.ConvertAll(line => line with { Detail = "" }) : lines
        );
    }

    private static Line LineOf(UnitRow row, PageFrame frame)
    {
        var language = frame.Language;
        var parts = new List<string>();
        if (row.ValidFrom is { } from && from.Year == frame.Year)
        {
            parts.Add(language.Say("từ ", "since ") + language.Date(from));
        }
        if (row.ValidTo is { } to && to.Year == frame.Year)
        {
            parts.Add(language.Say("đến ", "until ") + language.Date(to));
        }
        return new Line(
            row.Name,
            frame.Link("/don-vi/" + Uri.EscapeDataString(row.Code)),
            string.Join(" · ", parts),
            row.Rank is { } rank ? language.Whole(rank) : "–",
            row.TotalShown is { } total ? language.Shown(total) : "–"
        );
    }
}
