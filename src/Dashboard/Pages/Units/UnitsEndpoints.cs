using ThiDua.Dashboard.Http;
using ThiDua.Dashboard.Pages.Unit;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages.Units;

/// <summary>"/don-vi": the units, with a search; "/don-vi/{unit}": one score card.</summary>
internal static class UnitsEndpoints
{
    /// <summary>A list longer than this is searched, not scrolled.</summary>
    private const int Most = 400;

    public static void MapUnits(this IEndpointRouteBuilder app)
    {
        app.MapGet(
            "/don-vi",
            (HttpContext http, string? tim) =>
                PageOrFragment.Show<UnitsPage, UnitsFragment, UnitsView>(http, PageSection.Units, source => BuildList(source, tim))
        );
        app.MapGet(
            "/don-vi/{unit}/len-hang",
            (HttpContext http, string unit) =>
                PageOrFragment.Show<NextRankPage, NextRankFragment, NextRankView>(http, PageSection.Units, source => BuildNextRank(source, unit))
        );
        app.MapGet(
            "/don-vi/{unit}/bieu-do/{key}.csv",
            (HttpContext http, string unit, string key) =>
                PageOrFragment.SendFigures<UnitView>(http, PageSection.Units, unit, key, source => BuildOne(source, unit), view => view.FindFigures(key))
        );
        app.MapGet(
            "/don-vi/{unit}",
            (HttpContext http, string unit) =>
                PageOrFragment.Show<UnitPage, UnitView>(http, PageSection.Units, source => BuildOne(source, unit))
        );
    }

    private static PageContent<UnitsView> BuildList(PageSource source, string? words)
    {
        var asked = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        var units = asked is null ? source.Facts.Units : source.Snapshot.UnitsOfYear(source.Year, asked, Most + 1);
        return new PageContent<UnitsView>(UnitsView.From(units, asked, Most, source.Frame), source.Frame);
    }

    private static PageContent<NextRankView>? BuildNextRank(PageSource source, string code)
    {
        var (snapshot, year) = (source.Snapshot, source.Year);
        if (
            source.Facts.Unit(code) is not { Bloc: { } own } unit
            || source.Facts.Bloc(own) is not { } bloc
            || SnapshotFacts.Of(snapshot).FactsOf(bloc) is not { } facts
        )
        {
            return null;
        }
        var standing = source.Facts.League(bloc).FirstOrDefault(row => string.Equals(row.Unit, code, StringComparison.Ordinal));
        var frame = source.Frame with { Here = PageSection.Blocs, YearsOfPage = [year], PathOfOtherYears = "/don-vi/" + Uri.EscapeDataString(code) };
        return new PageContent<NextRankView>(NextRankView.From(unit, standing, facts.Questions.DistanceToNextRank(code), facts.Questions.LeavesOutDaysLate, frame), frame);
    }

    private static PageContent<UnitView>? BuildOne(PageSource source, string code)
    {
        var (snapshot, year) = (source.Snapshot, source.Year);
        if (source.Facts.Unit(code) is not { } unit)
        {
            return null;
        }
        var bloc = unit.Bloc is { } own ? source.Facts.Bloc(own) : null;
        // A country's targets lie by indicator, so that those of one unit are the long half of the reading.
        var (targets, rest) = AtOnce.Read(() => snapshot.AttainmentsOfUnit(year, code), () => RowsOf(source, unit, bloc));
        var rows = rest with { Targets = targets };
        var frame = source.Frame with
        {
            Here = bloc is null ? PageSection.Units : PageSection.Blocs,
            RuleBooks = bloc is not null && RuleBookWords.Of(bloc, source.Frame.Language) is { } book ? [book] : [],
            Seal = bloc is null ? null : SealWords.Of(bloc, SnapshotFacts.Of(snapshot).Seal(year, bloc.Code), source.Frame.Language),
        };
        return new PageContent<UnitView>(UnitView.From(rows, frame), frame);
    }

    /// <summary>All but the unit's targets.</summary>
    private static UnitPageRows RowsOf(PageSource source, UnitRow unit, BlocRow? bloc)
    {
        var (snapshot, year, code) = (source.Snapshot, source.Year, unit.Code);
        return new UnitPageRows
        {
            Unit = unit,
            Bloc = bloc,
            Standings = bloc is null ? [] : source.Facts.League(bloc),
            Scores = snapshot.ScoresOfUnit(year, code),
            Means = bloc is null ? [] : source.Facts.Means(bloc),
            Targets = [],
            Dues = source.Facts.Dues.Of(code),
            Findings = snapshot.FindingsOfUnit(year, code),
            History = snapshot.UnitHistory(code),
            Changes = source.Facts.HasChanges ? snapshot.UnitChangesOf(code) : [],
            Restated = source.Facts.HasRestated ? snapshot.RestatedOfUnit(code) : [],
            RestatedParts = source.Facts.HasRestated ? snapshot.RestatedPartsOfUnit(code) : [],
            Versions = source.Facts.Repeated.HasUnit(code) ? snapshot.FigureVersionsOfUnit(year, code) : [],
        };
    }
}
