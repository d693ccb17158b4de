using ThiDua.Dashboard.Text;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Blocs;

/// <summary>The blocs of one year (danh sách khối thi đua), compared by shares, never by raw totals.</summary>
public sealed record BlocsView
{
    public required string Title { get; init; }

    public required string Sub { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    /// <summary>Through the list; null where it stands whole.</summary>
    public required PartLinks? Parts { get; init; }

    /// <summary>A list of so many blocs stands whole; a longer one comes in parts of as many.</summary>
    public const int MostBlocs = 100;

    public sealed record Line
    {
        public required string Name { get; init; }

        public required string Link { get; init; }

        public required string Head { get; init; }

        public required string Members { get; init; }

        public required string Ranked { get; init; }

        public required string First { get; init; }

        /// <summary>Null when several share the first place, or none holds it.</summary>
        public required string? FirstLink { get; init; }

        public required string FirstTotal { get; init; }

        public required string Share { get; init; }

        /// <summary>0 to 100, for the bar.</summary>
        public required double ShareOfWidth { get; init; }

        public required string TargetsMet { get; init; }

        public required string RuleBook { get; init; }
    }

    /// <param name="part">Of a long list, as the address names it.</param>
    public static BlocsView From(BlocListRows rows, string? part, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        var members = rows.Blocs.Sum(bloc => bloc.Members);
        var ranked = rows.Blocs.Sum(bloc => bloc.Ranked);
        var open = members - ranked;
        var shown = ListPart.Of(rows.Blocs.Count, part, MostBlocs, MostBlocs);
        var first = rows.Leaders.Where(row => row.Rank == 1).ToLookup(row => row.Bloc, StringComparer.Ordinal);
        var shares = rows.Shares.ToDictionary(row => row.Bloc, StringComparer.Ordinal);
        var head = language.Say(
            $"{language.Count(rows.Blocs.Count)} khối, {language.Whole(members)} đơn vị",
            $"{language.Count(rows.Blocs.Count)} {(rows.Blocs.Count == 1 ? "bloc" : "blocs")}, {language.Whole(members)} units"
        );
        return new BlocsView
        {
            Title = Language.Sentence(
                head
                    + (
                        open == 0
                            ? language.Say("; tất cả đã xếp hạng", "; all are ranked")
                            : language.Say($"; {language.Whole(open)} đơn vị chưa xếp hạng", $"; {language.Whole(open)} not ranked")
                    )
            ),
            Sub = language.Say(
                "So các khối theo phần điểm tối đa đạt được và số chỉ tiêu đạt, không so tổng điểm của các bảng tiêu chí khác nhau",
                "Blocs are compared by the share of the maximum reached and by targets met, never by totals of different rule books"
            ),
            Lines = [.. shown.From(rows.Blocs).Select(bloc => LineOf(bloc, [.. first[bloc.Code]], shares.GetValueOrDefault(bloc.Code), frame))],
            Parts = PartLinks.Of(shown, language.Say("khối", "blocs"), frame),
        };
    }

    private static Line LineOf(BlocRow bloc, List<LeaderRow> first, BlocShareRow? share, PageFrame frame)
    {
        var language = frame.Language;
        var reached = share is { Maxima: > 0 } ? (double)(share.Totals / share.Maxima) : (double?)null;
        return new Line
        {
            Name = bloc.Name,
            Link = frame.Link("/khoi/" + Uri.EscapeDataString(bloc.Code)),
            Head = bloc.HeadName is { } head ? language.Say("trưởng khối: ", "head: ") + head : "",
            Members = language.Whole(bloc.Members),
            Ranked = language.Whole(bloc.Ranked),
            First = first.Count == 0 ? "–" : language.List([.. first.Select(row => row.Name)]),
            FirstLink = first.Count == 1 ? frame.Link("/don-vi/" + Uri.EscapeDataString(first[0].Unit)) : null,
            FirstTotal = first.Count == 0 ? "" : language.Shown(first[0].TotalShown),
            Share = reached is { } part ? language.Percent(part) : "–",
            ShareOfWidth = Math.Clamp((reached ?? 0) * 100, 0, 100),
            TargetsMet = share is { Targets: > 0 } ? $"{language.Whole(share.TargetsMet)}/{language.Whole(share.Targets)}" : "–",
            RuleBook = RuleBookWords.Of(bloc, language) ?? language.Say("chưa có", "none yet"),
        };
    }
}
