using ThiDua.Dashboard.Http;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Pages.Campaigns;

/// <summary>"/phong-trao": the campaigns of a year.</summary>
internal static class CampaignsEndpoints
{
    public static void MapCampaigns(this IEndpointRouteBuilder app) =>
        app.MapGet("/phong-trao", (HttpContext http) => PageOrFragment.Show<CampaignsPage, CampaignsView>(http, PageSection.Campaigns, Build));

    private static PageContent<CampaignsView> Build(PageSource source) =>
        new(
            CampaignsView.From(source.Snapshot.CampaignsOfYear(source.Year), source.Snapshot.CommitmentsOfYear(source.Year), source.Snapshot.CommitmentUnitsOfYear(source.Year), source.Frame),
            source.Frame
        );
}
