using ThiDua.Dashboard.Pages;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Http;

/// <summary>What a page is built from: the snapshot, the year, the frame so far.</summary>
/// <param name="Top">The code of the unit above all others, if there is one.</param>
internal sealed record PageSource(Snapshot Snapshot, int Year, string? Top, PageFrame Frame);
