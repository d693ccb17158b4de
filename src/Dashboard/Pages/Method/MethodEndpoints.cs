using ThiDua.Dashboard.Http;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline;
using ThiDua.Pipeline.Sealing;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Pages.Method;

/// <summary>"/phuong-phap": rule books as read, formulae, states, provenance.</summary>
internal static class MethodEndpoints
{
    public static void MapMethod(this IEndpointRouteBuilder app) =>
        app.MapGet("/phuong-phap", (HttpContext http) => PageOrFragment.Show<MethodPage, MethodView>(http, PageSection.Method, Build));

    private static PageContent<MethodView> Build(PageSource source)
    {
        var snapshot = source.Snapshot;
        var facts = SnapshotFacts.Of(snapshot);
        var view = MethodView.From(
            snapshot.Manifest,
            snapshot.RuleBooks(),
            facts.CriterionWords,
            snapshot.ScoreRuns(),
            snapshot.SourceFiles(),
            SealRow.Of(snapshot.ReadResults(ResultTables.Seals)),
            seal => facts.Seal(seal.Year, seal.Bloc) is { IsEqual: true } mark && mark.Latest.ResultsSha256.Equals(seal.ResultsSha256, StringComparison.Ordinal),
            TieBreakOrder.NamesOf(snapshot),
            source.Frame
        );
        return new PageContent<MethodView>(view, source.Frame);
    }
}
