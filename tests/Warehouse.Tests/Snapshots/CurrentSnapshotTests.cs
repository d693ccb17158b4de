using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Snapshots;

public sealed class CurrentSnapshotTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly HomeFolder home;

    public CurrentSnapshotTests() => home = new HomeFolder(folder["home"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Look_NewSnapshot_NewReadersSeeItAndRunningOnesFinishOnTheOld()
    {
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 1m)));
        using CurrentSnapshot current = new(home, FixedClock.At(2026, 1, 5));
        var running = current.Take();
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 2m)));

        current.Look();

        using (var next = current.Take())
        {
            Assert.Equal([2m], next.Snapshot.ReadFacts(InputTables.Observations).Rows.Column(3));
        }
        Assert.Equal([1m], running.Snapshot.ReadFacts(InputTables.Observations).Rows.Column(3));
        running.Dispose();
        _ = Assert.Throws<ObjectDisposedException>(() => running.Snapshot.ReadFacts(InputTables.Observations));
    }

    [Fact]
    public void Take_NothingPublishedYet_SaysSoUntilThereIs()
    {
        using CurrentSnapshot current = new(home, FixedClock.At(2026, 1, 5));
        Assert.False(current.TryTake(out _));
        Assert.Equal(FindingCode.NothingPublished, Assert.Throws<HomeException>(current.Take).Code);
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 1m)));

        current.Look();

        using var lease = current.Take();
        Assert.Equal(1, lease.Snapshot.Manifest.Number);
        Assert.Null(current.Fault);
    }

    [Fact]
    public void Look_DamagedNewSnapshot_KeepsServingTheOldAndNamesTheFault()
    {
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 1m)));
        using CurrentSnapshot current = new(home, FixedClock.At(2026, 1, 5));
        var good = File.ReadAllText(home.CurrentFile);
        File.WriteAllText(home.CurrentFile, "000009-không-có\n");

        current.Look();

        using (var lease = current.Take())
        {
            Assert.Equal(1, lease.Snapshot.Manifest.Number);
        }
        Assert.Equal(FindingCode.SnapshotDamaged, current.Fault?.Code);
        File.WriteAllText(home.CurrentFile, good);
        current.Look();
        Assert.Null(current.Fault);
    }

    [Fact]
    public async Task ReadFacts_ManyThreads_AllSeeTheSame()
    {
        _ = Sample.Store(home, Sample.Observations([.. Enumerable.Range(0, 5_000).Select(unit => ($"XA{unit}", "2025", unit / 4m))]));
        using CurrentSnapshot current = new(home, FixedClock.At(2026, 1, 5));

        var sums = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(_ =>
                    Task.Run(
                        () =>
                        {
                            using var lease = current.Take();
                            return lease.Snapshot.ReadFacts(InputTables.Observations).Rows.Column(3).Sum(value => (decimal)value!);
                        },
                        TestContext.Current.CancellationToken
                    )
                )
        );

        Assert.All(sums, sum => Assert.Equal(5_000m * 4_999m / 8m, sum));
    }
}
