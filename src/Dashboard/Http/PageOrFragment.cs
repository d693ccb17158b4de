using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using ThiDua.Dashboard.Charts.Pictures;
using ThiDua.Dashboard.Pages;
using ThiDua.Dashboard.Pages.Faults;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Http;

/// <summary>
/// The one way from a request to a page: snapshot, year, language, ETag, then the whole page or, for htmx, the
/// fragment of it.
/// </summary>
internal static class PageOrFragment
{
    /// <param name="build">Null: there is no such page in this year.</param>
    public static IResult Show<TPage, TView>(HttpContext http, PageSection? here, Func<PageSource, PageContent<TView>?> build)
        where TPage : IComponent
        where TView : class => Show<TPage, TPage, TView>(http, here, build);

    /// <summary>With a component within the page that is sent alone when htmx asks.</summary>
    public static IResult Show<TPage, TFragment, TView>(HttpContext http, PageSection? here, Func<PageSource, PageContent<TView>?> build)
        where TPage : IComponent
        where TFragment : IComponent
        where TView : class =>
        Answer(
            http,
            here,
            build,
            content =>
            {
                var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["Frame"] = content.Frame,
                    ["View"] = content.View,
                };
                var isFragment = HtmxRequest.Of(http.Request).WantsFragment;
                if (content.Address is { } address && !string.Equals(address, http.Request.Path + http.Request.QueryString, StringComparison.Ordinal))
                {
                    if (!isFragment)
                    {
                        http.Response.Headers.Remove(HeaderNames.ETag);
                        return Results.LocalRedirect(address);
                    }
                    http.Response.Headers[HtmxRequest.ReplaceHeader] = address;
                }
                return isFragment
                    ? new RazorComponentResult<TFragment>(parameters) { ContentType = Html }
                    : new RazorComponentResult<TPage>(parameters) { ContentType = Html };
            }
        );

    /// <summary>The numbers of one picture of a page as CSV: the page's own view is built, so both say the same.</summary>
    /// <param name="name">What the file is called, before the picture's key.</param>
    /// <param name="find">The table of that picture; null: the page has no such picture.</param>
    public static IResult SendFigures<TView>(
        HttpContext http,
        PageSection here,
        string name,
        string key,
        Func<PageSource, PageContent<TView>?> build,
        Func<TView, FigureTable?> find
    )
        where TView : class =>
        Answer(
            http,
            here,
            build,
            content =>
                find(content.View) is { } table
                    ? Results.File(
                        FigureCsv.Write(table),
                        "text/csv; charset=utf-8",
                        string.Create(CultureInfo.InvariantCulture, $"{name}-{key}-{content.Frame.YearText}.csv")
                    )
                    : FaultPages.Page(content.Frame, FaultView.NotFound(content.Frame.Path, content.Frame.Language), StatusCodes.Status404NotFound)
        );

    private static IResult Answer<TView>(
        HttpContext http,
        PageSection? here,
        Func<PageSource, PageContent<TView>?> build,
        Func<PageContent<TView>, IResult> render
    )
        where TView : class
    {
        var current = http.RequestServices.GetRequiredService<CurrentSnapshot>();
        var language = Language.Of(http.Request.Query["ngon-ngu"]);
        SnapshotLease published;
        try
        {
            published = current.Take();
        }
        catch (HomeException error)
        {
            return Unreadable(http, error, language);
        }
        var (day, unusable) = AskedSnapshot.DayOf(http);
        if (unusable is not null)
        {
            using (published)
            {
                return FaultPages.Page(FrameOf(http, published.Snapshot, language), FaultView.NoSuchDay(unusable, language), StatusCodes.Status400BadRequest);
            }
        }
        // Before the day's snapshot is derived: whoever has the page already does not wait for it.
        var tag = SnapshotETag.Of(SnapshotFacts.Of(published.Snapshot).Stamp, http.Request);
        var headers = http.Response.GetTypedHeaders();
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        http.Response.Headers.Append(HeaderNames.Vary, HtmxRequest.RequestHeader);
        if (SnapshotETag.IsHeld(http.Request, tag))
        {
            published.Dispose();
            headers.ETag = tag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }
        using (var lease = AskedSnapshot.Of(http, published, day))
        {
            var snapshot = lease.Snapshot;
            var facts = SnapshotFacts.Of(snapshot);
            if (YearOf(http, facts) is not { } year)
            {
                return NoSuchYear(http, snapshot, language);
            }
            headers.ETag = tag;
            var frame = FrameOf(http, snapshot, year, language) with { Here = here };
            var content = build(new PageSource(snapshot, year, facts.Top?.Code, frame));
            if (content is null)
            {
                http.Response.Headers.Remove(HeaderNames.ETag);
                var others = facts.Years.Where(other => other != year).Take(MostOtherYears).Where(HasPage).ToList();
                return others.Count > 0
                    ? FaultPages.Page(frame with { YearsOfPage = others, PathOfOtherYears = "/" }, FaultView.InOtherYears(frame, others), StatusCodes.Status404NotFound)
                    : FaultPages.Page(frame, FaultView.NotFound(frame.Path, language), StatusCodes.Status404NotFound);
            }
            return render(content);

            bool HasPage(int other) => build(new PageSource(snapshot, other, facts.Top?.Code, FrameOf(http, snapshot, other, language) with { Here = here })) is not null;
        }
    }

    /// <summary>The frame around a fault page of this snapshot.</summary>
    public static PageFrame FrameOf(HttpContext http, Snapshot snapshot, Language language)
    {
        var years = SnapshotFacts.Of(snapshot).Years;
        return FrameOf(http, snapshot, years.Count > 0 ? years[0] : null, language);
    }

    /// <summary>The frame around a page of this snapshot; also around a fault page where a snapshot can be read.</summary>
    public static PageFrame FrameOf(HttpContext http, Snapshot snapshot, int? year, Language language)
    {
        var facts = SnapshotFacts.Of(snapshot);
        var counts = year is { } shown ? facts.InYear(shown).Counts : null;
        return new PageFrame
        {
            Language = language,
            Path = http.Request.Path.Value ?? "/",
            Filters =
            [
                .. http.Request.Query.Where(part => part.Key is not ("nam" or "ngon-ngu" or PageFrame.KnownOnParameter))
                    .Select(part => KeyValuePair.Create(part.Key, part.Value.ToString())),
            ],
            Year = year,
            Years = facts.Years,
            KnownOn = snapshot.KnownOn,
            Snapshot = facts.Stamp,
            Place = facts.Top?.Name,
            Sections = counts is null ? [] : [.. Enum.GetValues<PageSection>().Where(section => Exists(section, counts))],
        };
    }

    /// <summary>?nam=2025, or the latest year; null where the snapshot has nothing of the year asked for.</summary>
    private static int? YearOf(HttpContext http, SnapshotFacts facts)
    {
        var asked = http.Request.Query["nam"].ToString();
        if (asked.Length == 0)
        {
            return facts.Years.Count > 0 ? facts.Years[0] : null;
        }
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && facts.Years.Contains(year) ? year : null;
    }

    private static bool Exists(PageSection section, SectionCounts counts) =>
        section switch
        {
            PageSection.Overview or PageSection.Method => true,
            PageSection.Indicators => counts.Targets > 0,
            PageSection.Blocs => counts.Blocs > 0,
            PageSection.Units => counts.Units > 0,
            PageSection.Campaigns => counts.Campaigns > 0,
            PageSection.Submissions => counts.Reports > 0,
            PageSection.Analysis => true,
        };

    private static RazorComponentResult<FaultPage> NoSuchYear(HttpContext http, Snapshot snapshot, Language language)
    {
        var frame = FrameOf(http, snapshot, language);
        var asked = http.Request.Query["nam"].ToString();
        var view =
            snapshot.KnownOn is { } day ? FaultView.NothingKnownOn(language.Date(day), language)
            : asked.Length > 0 ? FaultView.NothingIn(asked, language) : FaultView.NothingScored(language);
        return FaultPages.Page(frame, view, asked.Length > 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }

    private static RazorComponentResult<FaultPage> Unreadable(HttpContext http, HomeException error, Language language)
    {
        var frame = new PageFrame { Language = language, Path = http.Request.Path.Value ?? "/" };
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { NoStore = true };
        return error.Code == FindingCode.NothingPublished
            ? FaultPages.Page(frame, FaultView.NoSnapshot(http.RequestServices.GetRequiredService<HomeFolder>().Path, language), StatusCodes.Status200OK)
            : FaultPages.Page(frame, FaultView.Of(error.Finding, language), StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>In so many years a page that this year does not have is looked for.</summary>
    private const int MostOtherYears = 6;

    private const string Html = "text/html; charset=utf-8";
}
