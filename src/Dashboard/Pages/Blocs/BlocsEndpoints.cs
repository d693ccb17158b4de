using ThiDua.Dashboard.Http;
using ThiDua.Dashboard.Pages.Bloc;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Blocs;

/// <summary>"/khoi": the blocs of a year; "/khoi/{bloc}": one league table.</summary>
internal static class BlocsEndpoints
{
    public static void MapBlocs(this IEndpointRouteBuilder app)
    {
        app.MapGet(
            "/khoi",
            (HttpContext http, string? trang) => PageOrFragment.Show<BlocsPage, BlocsView>(http, PageSection.Blocs, source => BuildList(source, trang))
        );
        app.MapGet(
            "/khoi/{bloc}",
            (HttpContext http, string bloc) =>
                PageOrFragment.Show<BlocPage, BlocView>(http, PageSection.Blocs, source => BuildOne(source, bloc))
        );
        app.MapGet(
            "/khoi/{bloc}/bieu-do/{key}.csv",
            (HttpContext http, string bloc, string key) =>
                PageOrFragment.SendFigures<BlocView>(http, PageSection.Blocs, bloc, key, source => BuildOne(source, bloc), view => view.FindFigures(key))
        );
    }

    private static PageContent<BlocsView> BuildList(PageSource source, string? part)
    {
        var rows = new BlocListRows
        {
            Blocs = source.Facts.Blocs,
            Leaders = source.Facts.Leaders,
            Shares = source.Facts.Shares,
        };
        return new PageContent<BlocsView>(BlocsView.From(rows, part, source.Frame), source.Frame);
    }

    private static PageContent<BlocView>? BuildOne(PageSource source, string code)
    {
        var (snapshot, year) = (source.Snapshot, source.Year);
        if (source.Facts.Bloc(code) is not { } bloc)
        {
            return null;
        }
        var rows = new BlocPageRows
        {
            Bloc = bloc,
            Standings = source.Facts.League(bloc),
            Points = snapshot.PointsOfBloc(year, code),
            Findings = snapshot.FindingsOfBloc(year, code),
            Years = snapshot.YearsOfBloc(code),
            History = snapshot.RanksOfBloc(code),
        };
        var frame = source.FrameOfBloc(bloc) with { YearsOfPage = rows.Years };
        return new PageContent<BlocView>(BlocView.From(rows, frame), frame);
    }
}
