using ThiDua.Dashboard.Http;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Metrics.Scoring.Questions;

namespace ThiDua.Dashboard.Pages.Trial;

/// <summary>"/khoi/{bloc}/thu": the ranking with other maxima, weights or values, all of which stand in the address.</summary>
internal static class TrialEndpoints
{
    public static void MapTrial(this IEndpointRouteBuilder app) =>
        app.MapGet(
            "/khoi/{bloc}/thu",
            (HttpContext http, string bloc) =>
                PageOrFragment.Show<TrialPage, TrialFragment, TrialView>(http, PageSection.Blocs, source => Build(source, bloc, http.Request.Query))
        );

    private static PageContent<TrialView>? Build(PageSource source, string code, IQueryCollection query)
    {
        var (snapshot, year) = (source.Snapshot, source.Year);
        if (source.Facts.Bloc(code) is not { } bloc || SnapshotFacts.Of(snapshot).FactsOf(bloc) is not { } facts)
        {
            return null;
        }
        var league = source.Facts.League(bloc);
        var levers = TrialLever.Of(facts.Book);
        var subjects = TrialSubject.Of(facts.Book, facts.Facts.Indicators);
        var units = league.Select(row => row.Unit).ToHashSet(StringComparer.Ordinal);
        var asked = TrialQuery.Read(query, levers, subjects, units, facts.Facts, source.Frame.Language);
        var result = WhatIf.Execute(facts.Book, facts.Facts, year, facts.AsOf, code, asked.Changes(levers), together: facts.Together);
        var frame = source.FrameOfBloc(bloc) with
        {
            // What is tried was never sealed.
            Seal = null,
            Filters = [.. asked.Parts().Select(part => KeyValuePair.Create(part.Name, part.Value))],
        };
        return new PageContent<TrialView>(TrialView.From(bloc, league, levers, subjects, asked, result, frame), frame)
        {
            // Problems are told on the page that was asked for.
            Address = asked.Problems.Count == 0 ? frame.Link(frame.Path, asked.Parts()) : null,
        };
    }
}
