using ThiDua.Dashboard.Http;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Pages.Origin;

/// <summary>"/nguon?tep=&amp;sheet=&amp;o=": the row behind a figure.</summary>
internal static class OriginEndpoints
{
    private const int MostRejections = 5000;

    public static void MapOrigin(this IEndpointRouteBuilder app) =>
        app.MapGet(
            "/nguon",
            (HttpContext http, string? tep, string? sheet, string? o) =>
                PageOrFragment.Show<OriginPage, OriginView>(http, PageSection.Method, source => Build(source, tep, sheet, o))
        );

    private static PageContent<OriginView>? Build(PageSource source, string? file, string? sheet, string? cell)
    {
        if (string.IsNullOrEmpty(file))
        {
            return null;
        }
        var place = new SourceLocation(file, string.IsNullOrEmpty(sheet) ? null : sheet, string.IsNullOrEmpty(cell) ? null : cell);
        var snapshot = source.Snapshot;
        // One row a year: the latest name.
        var indicators = new Lazy<Dictionary<string, string>>(() => snapshot.IndicatorNames().DistinctBy(row => row.Code, StringComparer.Ordinal).ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal));
        var rejections = snapshot.Rejections(MostRejections);
        var rows = snapshot.SourceRows(file, place.Sheet, OriginView.LineOf(place.Cell));
        // A place without a row of its own: the rows of its file are what can be shown.
        SourceLocation? empty = null;
        if (rows.Count == 0 && (place.Cell ?? place.Sheet) is not null && OriginView.RejectedAt(place, rejections).Count == 0)
        {
            (empty, place) = (place, new SourceLocation(file, null, null));
            rows = snapshot.SourceRows(file, null, null);
        }
        var view = OriginView.From(
            place,
            rows,
            rejections,
            snapshot.SourceFiles(),
            code => snapshot.Unit(source.Year, code)?.Name,
            code => indicators.Value.GetValueOrDefault(code),
            source.Frame,
            empty
        );
        return new PageContent<OriginView>(view, source.Frame);
    }
}
