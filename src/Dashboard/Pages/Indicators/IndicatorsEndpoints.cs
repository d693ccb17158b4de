using ThiDua.Dashboard.Http;
using ThiDua.Dashboard.Pages.Indicator;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Pages.Indicators;

/// <summary>"/chi-tieu": indicators of a year; "/chi-tieu/{code}": one of them.</summary>
internal static class IndicatorsEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder app)
    {
        app.MapGet(
            "/chi-tieu",
            (HttpContext http) => PageOrFragment.Show<IndicatorsPage, IndicatorsView>(http, PageSection.Indicators, BuildList)
        );
        app.MapGet(
            "/chi-tieu/{code}",
            (HttpContext http, string code) =>
                PageOrFragment.Show<IndicatorPage, IndicatorView>(http, PageSection.Indicators, source => BuildOne(source, code))
        );
        app.MapGet(
            "/chi-tieu/{code}/bieu-do/{key}.csv",
            (HttpContext http, string code, string key) =>
                PageOrFragment.SendFigures<IndicatorView>(http, PageSection.Indicators, code, key, source => BuildOne(source, code), view => view.FindFigures(key))
        );
    }

    private static PageContent<IndicatorsView> BuildList(PageSource source)
    {
        var (snapshot, year, top) = (source.Snapshot, source.Year, source.Top);
        var view = IndicatorsView.From(
            snapshot.IndicatorsOfYear(year, top),
            snapshot.AttainmentsOfWhole(year, top),
            snapshot.StatesByIndicator(year, top),
            source.Frame
        );
        return new PageContent<IndicatorsView>(view, source.Frame);
    }

    private static PageContent<IndicatorView>? BuildOne(PageSource source, string code)
    {
        var rows = source.Snapshot.AttainmentsOfIndicator(source.Year, code, source.Top);
        if (rows.Count == 0)
        {
            return null;
        }
        var series = source.Top is { } top ? source.Snapshot.SeriesOfUnit(top, code, null) : [];
        var figures = (source.Snapshot.FiguresOfIndicator(source.Year, code), source.Snapshot.FiguresOfIndicator(source.Year - 1, code));
        // Another year may not have this indicator: the list is where its link leads.
        var frame = source.Frame with { YearsOfPage = [source.Year], PathOfOtherYears = "/chi-tieu" };
        return new PageContent<IndicatorView>(
            IndicatorView.From(
                rows,
                series,
                figures,
                source.Top,
                frame,
                source.Snapshot.RestatedOfIndicator(source.Year, code),
                source.Snapshot.RestatedPartsOfIndicator(source.Year, code),
                source.Snapshot.FigureVersionsOfIndicator(source.Year, code),
                source.Snapshot.TargetVersions(source.Year, code)
            ),
            frame
        );
    }
}
