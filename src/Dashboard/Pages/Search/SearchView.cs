using System.Globalization;
using ThiDua.Dashboard.Snapshots;

namespace ThiDua.Dashboard.Pages.Search;

/// <summary>What a search found (kết quả tìm), in groups, best first.</summary>
public sealed record SearchView
{
    /// <summary>Of each kind; who does not see it types on.</summary>
    private const int Most = 12;

    public required string Words { get; init; }

    /// <summary>"6 kết quả cho “than uyen”".</summary>
    public required string Found { get; init; }

    public required IReadOnlyList<Group> Groups { get; init; }

    /// <summary>What to do next, where nothing was found or nothing was asked.</summary>
    public required IReadOnlyList<(string Text, string Link)> Next { get; init; }

    /// <param name="More">"và 12 kết quả khác; gõ thêm để thu hẹp".</param>
    public sealed record Group(string Name, IReadOnlyList<Line> Lines, string? More);

    public sealed record Line(string Name, string Link, string Detail);

    internal static SearchView From(string words, IReadOnlyList<NameMatch> found, PageFrame frame)
    {
        var language = frame.Language;
        return new SearchView
        {
            Words = words,
            Found =
                words.Length == 0 ? language.Say("Gõ tên cần tìm vào ô ở đầu trang", "Type a name into the field at the top")
                : found.Count == 0 ? language.Say($"Không tìm thấy “{words}”", $"Nothing found for “{words}”")
                : language.Say($"{language.Whole(found.Count)} kết quả cho “{words}”", $"{language.Whole(found.Count)} found for “{words}”"),
            Groups =
            [
                .. found
                    .GroupBy(match => match.Entry.Kind)
                    .Select(group => new Group(
                        NameOf(group.Key, frame),
                        [.. group.Take(Most).Select(match => LineOf(match, frame))],
                        group.Count() > Most
                            ? language.Say(
                                $"và {language.Whole(group.Count() - Most)} kết quả khác; gõ thêm để thu hẹp",
                                $"and {language.Whole(group.Count() - Most)} more; type on to narrow them down"
                            )
                            : null
                    )),
            ],
            Next = found.Count > 0 ? [] : NextOf(frame),
        };
    }

    private static IReadOnlyList<(string, string)> NextOf(PageFrame frame) =>
        [
            .. new[] { PageSection.Units, PageSection.Indicators, PageSection.Blocs }
                .Where(frame.Sections.Contains)
                .Select(section => (frame.Say("Xem danh sách: ", "Look at the list: ") + frame.NameOf(section), frame.Link(PageFrame.PathOf(section)))),
        ];

    private static string NameOf(NameKind kind, PageFrame frame) =>
        kind switch
        {
            NameKind.Unit => frame.NameOf(PageSection.Units),
            NameKind.Indicator => frame.NameOf(PageSection.Indicators),
            NameKind.Bloc => frame.NameOf(PageSection.Blocs),
        };

    private static Line LineOf(NameMatch match, PageFrame frame)
    {
        var entry = match.Entry;
        var language = frame.Language;
        var year = YearOf(entry, frame);
        var path =
            entry.Kind switch
            {
                NameKind.Unit => "/don-vi/",
                NameKind.Indicator => "/chi-tieu/",
                NameKind.Bloc => "/khoi/",
            } + Uri.EscapeDataString(entry.Code);
        var details = new List<string>();
        if (match.By is { } other)
        {
            details.Add((match.IsFormer ? language.Say("kế thừa ", "succeeds ") : language.Say("còn gọi là ", "also called ")) + other);
        }
        if (entry.Detail is { } detail)
        {
            details.Add(detail);
        }
        if (entry.To is { } to)
        {
            details.Add(language.Say("đến năm ", "until ") + to.ToString(CultureInfo.InvariantCulture));
        }
        if (year is { } shown && shown != frame.Year)
        {
            details.Add(language.Say("xem năm ", "shown for ") + shown.ToString(CultureInfo.InvariantCulture));
        }
        return new Line(entry.Name, year is { } its ? frame.LinkIn(its, path) : frame.Link(path), string.Join(" · ", details));
    }

    /// <summary>The year of the page if it is there then, else the nearest year in which it was.</summary>
    private static int? YearOf(NameEntry entry, PageFrame frame)
    {
        if (frame.Year is not { } year || NameIndex.IsIn(entry, year))
        {
            return frame.Year;
        }
        var own = frame.Years.Where(other => NameIndex.IsIn(entry, other)).ToList();
        return own.Count == 0 ? frame.Year : own.MinBy(other => Math.Abs(other - year));
    }
}
