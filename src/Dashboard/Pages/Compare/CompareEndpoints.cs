using ThiDua.Dashboard.Http;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Pages.Compare;

/// <summary>"/khoi/{bloc}/so-sanh?a=..&amp;b=..": why one member stands above another.</summary>
internal static class CompareEndpoints
{
    public static void MapCompare(this IEndpointRouteBuilder app)
    {
        app.MapGet(
            "/khoi/{bloc}/so-sanh",
            (HttpContext http, string bloc, string? a, string? b) =>
                PageOrFragment.Show<ComparePage, CompareView>(http, PageSection.Blocs, source => Build(source, bloc, a, b))
        );
        app.MapGet(
            "/khoi/{bloc}/so-sanh/bieu-do/{key}.csv",
            (HttpContext http, string bloc, string key, string? a, string? b) =>
                PageOrFragment.SendFigures<CompareView>(http, PageSection.Blocs, bloc, key, source => Build(source, bloc, a, b), view => view.FindFigures(key))
        );
    }

    private static PageContent<CompareView>? Build(PageSource source, string code, string? first, string? second)
    {
        var (snapshot, year) = (source.Snapshot, source.Year);
        if (source.Facts.Bloc(code) is not { } bloc || SnapshotFacts.Of(snapshot).FactsOf(bloc) is not { } facts)
        {
            return null;
        }
        var league = source.Facts.League(bloc).OrderBy(row => row.Position).ToList();
        if (league.Count < 2)
        {
            return null;
        }
        var chosen = ComparePair.Of(league, first, second, source.Frame.Language);
        var isKnown = facts.Questions.IsMember(chosen.First.Unit) && facts.Questions.IsMember(chosen.Second.Unit);
        var frame = source.FrameOfBloc(bloc) with
        {
            Filters = [KeyValuePair.Create("a", chosen.First.Unit), KeyValuePair.Create("b", chosen.Second.Unit)],
        };
        var rows = new ComparePageRows
        {
            Bloc = bloc,
            League = league,
            Chosen = chosen,
            Comparison = isKnown ? facts.Questions.WhyAbove(chosen.First.Unit, chosen.Second.Unit) : null,
            TieBreaks = TieBreakText.Of(facts.Book, FactNames.Of(facts.Book, facts.Facts.Indicators, facts.Facts.Obligations), frame.Language.IsEnglish),
            FirstScores = snapshot.ScoresOfUnit(year, chosen.First.Unit),
            SecondScores = snapshot.ScoresOfUnit(year, chosen.Second.Unit),
        };
        return new PageContent<CompareView>(CompareView.From(rows, frame), frame);
    }
}
