using ThiDua.Dashboard.Http;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Overview;

/// <summary>"/": the year at a glance.</summary>
internal static class OverviewEndpoints
{
    public static void MapOverview(this IEndpointRouteBuilder app) =>
        app.MapGet("/", (HttpContext http) => PageOrFragment.Show<OverviewPage, OverviewView>(http, PageSection.Overview, Build));

    private static PageContent<OverviewView> Build(PageSource source)
    {
        var facts = source.Facts;
        var rows = new OverviewRows
        {
            Targets = facts.Targets,
            Series = facts.Series,
            States = facts.States,
            Blocs = facts.Blocs,
            Leaders = facts.Leaders,
            Shares = facts.Blocs.Count > OverviewView.MostBlocs ? facts.Shares : [],
        };
        return new PageContent<OverviewView>(OverviewView.From(rows, facts.Dues, source.Frame), source.Frame);
    }
}
