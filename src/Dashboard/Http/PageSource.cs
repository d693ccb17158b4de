using ThiDua.Dashboard.Pages;
using ThiDua.Dashboard.Snapshots;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Http;

/// <summary>What a page is built from: the snapshot, the year, the frame so far.</summary>
/// <param name="Top">The code of the unit above all others, if there is one.</param>
internal sealed record PageSource(Snapshot Snapshot, int Year, string? Top, PageFrame Frame)
{
    /// <summary>What pages of the year ask of the whole snapshot.</summary>
    public YearFacts Facts => SnapshotFacts.Of(Snapshot).InYear(Year);
}
