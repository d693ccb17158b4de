using ThiDua.Dashboard.Http;
using ThiDua.Dashboard.Snapshots;

namespace ThiDua.Dashboard.Pages.Search;

/// <summary>"/tim?q=": units, indicators and blocs by any name; for htmx the list alone, under the field of every page.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder app) =>
        app.MapGet(
            "/tim",
            (HttpContext http, string? q) => PageOrFragment.Show<SearchPage, SearchFragment, SearchView>(http, here: null, source => Build(source, q))
        );

    private static PageContent<SearchView> Build(PageSource source, string? words)
    {
        var asked = (words ?? "").Trim();
        var found = asked.Length == 0 ? [] : SnapshotFacts.Of(source.Snapshot).Names.Find(asked, source.Year);
        return new PageContent<SearchView>(SearchView.From(asked, found, source.Frame), source.Frame);
    }
}
