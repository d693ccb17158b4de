using ThiDua.Dashboard.Http;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Meeting;

/// <summary>"/khoi/{bloc}/hop": the ranking for the meeting-room screen; "/khoi/{bloc}/hop/{unit}": one member a screen.</summary>
internal static class MeetingEndpoints
{
    public static void MapMeeting(this IEndpointRouteBuilder app)
    {
        app.MapGet("/khoi/{bloc}/hop", (HttpContext http, string bloc) => Show(http, bloc, null));
        app.MapGet("/khoi/{bloc}/hop/{unit}", (HttpContext http, string bloc, string unit) => Show(http, bloc, unit));
    }

    private static IResult Show(HttpContext http, string bloc, string? unit) =>
        PageOrFragment.Show<MeetingPage, MeetingView>(http, PageSection.Blocs, source => Build(source, bloc, unit));

    private static PageContent<MeetingView>? Build(PageSource source, string code, string? unit)
    {
        var (snapshot, year) = (source.Snapshot, source.Year);
        if (source.Facts.Bloc(code) is not { } bloc)
        {
            return null;
        }
        var league = source.Facts.League(bloc);
        if (unit is not null && !league.Any(row => string.Equals(row.Unit, unit, StringComparison.Ordinal)))
        {
            return null;
        }
        IReadOnlyList<ScoreRow> scores = unit is null ? [] : snapshot.ScoresOfUnit(year, unit);
        IReadOnlyList<CriterionMeanRow> means = unit is null ? [] : source.Facts.Means(bloc);
        var frame = source.FrameOfBloc(bloc);
        return new PageContent<MeetingView>(MeetingView.From(bloc, league, unit, scores, means, frame), frame);
    }
}
