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

    public sealed record Group(string Name, string? Link, IReadOnlyList<Line> Lines);

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
                    .Select(group => new Group(
                        group.Key.BlocName ?? language.Say("Không thuộc khối nào", "In no bloc"),
                        group.Key.Bloc is { } bloc ? frame.Link("/khoi/" + Uri.EscapeDataString(bloc)) : null,
                        [.. group.Select(row => LineOf(row, frame))]
                    )),
            ],
            Cut = rows.Count > most
                ? language.Say(
                    $"Chỉ hiện {language.Whole(most)} đơn vị đầu. Nhập tên để tìm đơn vị khác.",
                    $"Only the first {language.Whole(most)} units are shown. Type a name to find others."
                )
                : null,
        };
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
