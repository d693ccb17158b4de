using ThiDua.TestKit;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Snapshots;

public sealed class SnapshotFoldersTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly HomeFolder home;
    private readonly FixedClock clock = FixedClock.At(2026, 1, 5);

    public SnapshotFoldersTests() => home = new HomeFolder(folder["home"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Prune_MoreThanTwenty_KeepsTheNewestAndTheSealed()
    {
        for (var value = 1; value <= SnapshotFolders.Kept + 3; value++)
        {
            _ = Sample.Store(home, Sample.Observations(("XA01", "2025", value)));
        }
        SnapshotFolders.MarkSealed(home, 2, "kiểm thử", clock, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([3L, 1L], SnapshotFolders.Prunable(home).Select(published => published.Manifest.Number));
        var removed = SnapshotFolders.Prune(home, "kiểm thử", clock, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([3L, 1L], removed.Select(published => published.Manifest.Number));
        Assert.Equal(
            [.. Enumerable.Range(4, SnapshotFolders.Kept).Reverse().Select(number => (long)number), 2L],
            SnapshotFolders.All(home).Select(published => published.Manifest.Number)
        );
        Assert.Equal(SnapshotFolders.Kept + 1, Directory.GetDirectories(home.SnapshotsFolder).Length);
        Assert.Empty(SnapshotFolders.Prunable(home));
        using var sealedOne = SnapshotReader.Open(SnapshotFolders.All(home)[^1].Path);
        Assert.True(sealedOne.Manifest.Sealed);
    }
}
