using ThiDua.Dashboard.Http;
using ThiDua.Dashboard.Pages.Indicator;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Snapshots.Rows;

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
            (HttpContext http, string code, string? khoi, string? trang) =>
                PageOrFragment.Show<IndicatorPage, IndicatorView>(http, PageSection.Indicators, source => BuildOne(source, code, khoi, trang))
        );
        app.MapGet(
            "/chi-tieu/{code}/bieu-do/{key}.csv",
            (HttpContext http, string code, string key, string? khoi, string? trang) =>
                PageOrFragment.SendFigures<IndicatorView>(http, PageSection.Indicators, code, key, source => BuildOne(source, code, khoi, trang), view => view.FindFigures(key))
        );
    }

    private static PageContent<IndicatorsView> BuildList(PageSource source)
    {
        var facts = source.Facts;
        var view = IndicatorsView.From(facts.Indicators, facts.Targets, facts.States, source.Frame);
        return new PageContent<IndicatorsView>(view, source.Frame);
    }

    private static PageContent<IndicatorView>? BuildOne(PageSource source, string code, string? khoi, string? trang)
    {
        var (snapshot, year, facts) = (source.Snapshot, source.Year, source.Facts);
        var shown = PartOf(source, code, khoi, trang);
        var whole = facts.Targets.Where(row => string.Equals(row.Indicator, code, StringComparison.Ordinal)).ToList();
        var (rows, (series, figures, versions)) = AtOnce.Read<IReadOnlyList<TargetRow>, (IReadOnlyList<SeriesRow>, IReadOnlyList<IndicatorFigureRow>, IReadOnlyList<TargetVersionRow>)>(
            () => shown is null ? snapshot.AttainmentsOfIndicator(year, code, source.Top) : [.. whole, .. snapshot.AttainmentsOfUnits(year, code, shown.Units)],
            () =>
                (
                    source.Top is { } top ? snapshot.SeriesOfUnit(top, code, null) : [],
                    shown is null
                        ? [.. snapshot.FiguresOfIndicator(year, code), .. snapshot.FiguresOfIndicator(year - 1, code)]
                        : FiguresOf(source, code, shown.Units, whole.Exists(row => row.Unit is not null)),
                    snapshot.TargetVersions(year, code)
                )
        );
        if (rows.Count == 0)
        {
            return null;
        }
        var now = figures.ToLookup(row => row.Period.StartsWith(source.Frame.YearText, StringComparison.Ordinal));
        // Another year may not have this indicator: the list is where its link leads.
        var frame = source.Frame with { YearsOfPage = [source.Year], PathOfOtherYears = "/chi-tieu" };
        return new PageContent<IndicatorView>(
            IndicatorView.From(
                rows,
                series,
                ([.. now[true]], [.. now[false]]),
                source.Top,
                frame,
                facts.HasRestated ? snapshot.RestatedOfIndicator(year, code) : [],
                facts.HasRestated ? snapshot.RestatedPartsOfIndicator(year, code) : [],
                facts.Repeated.HasIndicator(code) ? snapshot.FigureVersionsOfIndicator(year, code) : [],
                versions,
                shown
            ),
            frame
        );
    }

    /// <summary>Of the units shown, and of the one above all others where it has a target; of none who told but one figure: there is no course to draw.</summary>
    private static IReadOnlyList<IndicatorFigureRow> FiguresOf(PageSource source, string code, IReadOnlyList<string> shown, bool withTop)
    {
        List<string> units = [.. source.Snapshot.HasCourses(source.Year, code, shown) ? shown : [], .. withTop && source.Top is { } top ? new[] { top } : []];
        return units.Count > 0 ? source.Snapshot.FiguresOfUnits(source.Year, code, units) : [];
    }

    /// <summary>Null where the units are few enough to stand whole. A bloc that has none of them is no choice: all are shown.</summary>
    private static UnitsPart? PartOf(PageSource source, string code, string? khoi, string? trang)
    {
        var (snapshot, facts) = (source.Snapshot, source.Facts);
        if (
            facts.TargetsOfUnits(code) <= IndicatorView.MostUnits
            || facts.Indicators.FirstOrDefault(row => string.Equals(row.Code, code, StringComparison.Ordinal)) is not { } indicator
        )
        {
            return null;
        }
        return (khoi is not null && facts.Bloc(khoi) is { } bloc ? PartIn(bloc) : null) ?? PartIn(null);

        UnitsPart? PartIn(BlocRow? bloc)
        {
            var skip = (int)Math.Min((ListPart.NumberOf(trang) - 1L) * IndicatorView.UnitsOfPart, int.MaxValue);
            var (units, total) = Ask(bloc, skip);
            if (total == 0 && skip > 0)
            {
                // Beyond the last part.
                total = Ask(bloc, 0).Total;
            }
            if (total == 0)
            {
                return null;
            }
            var part = ListPart.Of(total, trang, IndicatorView.MostUnits, IndicatorView.UnitsOfPart);
            if (part.Skip != skip)
            {
                units = Ask(bloc, part.Skip).Units;
            }
            return new UnitsPart(indicator, part, [.. units.Take(part.Take)], bloc, facts.Blocs);
        }

        (IReadOnlyList<string> Units, int Total) Ask(BlocRow? bloc, int skip) =>
            snapshot.UnitsOfIndicator(source.Year, code, source.Top, bloc?.Code, skip, IndicatorView.MostUnits);
    }
}
