using ThiDua.Dashboard.Pages;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Http;

/// <summary>What a page is built from: the snapshot, the year, the frame so far.</summary>
/// <param name="Top">The code of the unit above all others, if there is one.</param>
internal sealed record PageSource(Snapshot Snapshot, int Year, string? Top, PageFrame Frame)
{
    /// <summary>What pages of the year ask of the whole snapshot.</summary>
    public YearFacts Facts => SnapshotFacts.Of(Snapshot).InYear(Year);

    /// <summary>
    /// The frame of a page that shows a bloc's results: their rule book, and their seal. Another year may have no run of this
    /// bloc: the list is where its link leads.
    /// </summary>
    public PageFrame FrameOfBloc(BlocRow bloc) =>
        Frame with
        {
            YearsOfPage = [Year],
            PathOfOtherYears = "/khoi",
            RuleBooks = RuleBookWords.Of(bloc, Frame.Language) is { } book ? [book] : [],
            Seal = SealWords.Of(bloc, SnapshotFacts.Of(Snapshot).Seal(Year, bloc.Code), Frame.Language),
        };
}
