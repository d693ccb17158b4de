using ThiDua.Dashboard.Http;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Overview;

/// <summary>"/": the year at a glance.</summary>
internal static class OverviewEndpoints
{
    public static void MapOverview(this IEndpointRouteBuilder app) =>
        app.MapGet("/", (HttpContext http) => PageOrFragment.Show<OverviewPage, OverviewView>(http, PageSection.Overview, Build));

    private static PageContent<OverviewView> Build(PageSource source)
    {
        var (snapshot, year) = (source.Snapshot, source.Year);
        var rows = new OverviewRows
        {
            Targets = snapshot.AttainmentsOfWhole(year, source.Top),
            Series = source.Top is { } top ? snapshot.SeriesOfUnit(top, null, year) : [],
            States = snapshot.StatesByIndicator(year, source.Top),
            Blocs = snapshot.BlocsOfYear(year),
            Leaders = snapshot.LeadersOfYear(year),
            Dues = snapshot.DuesOfYear(year),
        };
        return new PageContent<OverviewView>(OverviewView.From(rows, source.Frame), source.Frame);
    }
}
