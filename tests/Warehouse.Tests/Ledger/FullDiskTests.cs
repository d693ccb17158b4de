using System.Globalization;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.Fixtures;
using ThiDua.Warehouse.Tests.Killed;

namespace ThiDua.Warehouse.Tests.Ledger;

public sealed class FullDiskTests
{
    /// <summary>Sizes apart by less than a write, so that the disk fills at different steps.</summary>
    [Theory]
    [InlineData(3.0)]
    [InlineData(4.3)]
    [InlineData(5.1)]
    [InlineData(6.2)]
    [InlineData(7.4)]
    public void Write_DiskFillsUp_StopsWithASentenceAndLosesNothing(double megabytes)
    {
        using var disk = SmallDisk.MountOrSkip(megabytes);
        HomeFolder home = new(Path.Combine(disk.Path, "home"));
        List<int> stored = [];
        HomeException? fault = null;
        var number = 0;
        while (fault is null)
        {
            number++;
            fault = Record.Exception(() => WriterProcess.Write(home, number, null)) as HomeException;
            if (fault is null or { Code: FindingCode.PublishPending })
            {
                stored.Add(number);
            }
            Assert.True(number < 100, "the disk never filled");
        }
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{megabytes} MB: {stored.Count} writes, then {fault.Code}: {fault.Message}")
        );

        Assert.Contains(fault.Code, new[] { FindingCode.DiskFull, FindingCode.PublishPending });
        Assert.DoesNotContain(" at ThiDua", fault.Message, StringComparison.Ordinal);
        var published = fault.Code == FindingCode.PublishPending ? stored[..^1] : stored;
        if (published.Count > 0)
        {
            Assert.Equal(published, Published(home));
        }
        disk.Resize(40);
        _ = LedgerWrite.Publish(home, "kiểm thử", FixedClock.At(2026, 1, 5), cancellationToken: TestContext.Current.CancellationToken);
        if (stored.Count > 0)
        {
            Assert.Equal(stored, Published(home));
        }
        WriterProcess.Write(home, 200, null);
        Assert.Equal([.. stored, 200], Published(home));
    }

    [Fact]
    public void Export_DiskFillsUp_LeavesNoHalfFile()
    {
        using TempFolder folder = new();
        HomeFolder home = new(folder["home"]);
        WriterProcess.Write(home, 1, null);
        using var disk = SmallDisk.MountOrSkip(0.05);
        using var snapshot = SnapshotReader.OpenCurrent(home);

        var fault = Assert.Throws<HomeException>(() =>
            CsvExport.Write(snapshot, InputTables.Observations, Path.Combine(disk.Path, "o.csv"))
        );

        Assert.Equal(FindingCode.OutputDiskFull, fault.Code);
        Assert.Empty(Directory.GetFileSystemEntries(disk.Path));
    }

    [Fact]
    public void Seal_DiskFillsUp_LeavesNoHalfPackage()
    {
        using var disk = SmallDisk.MountOrSkip(40);
        HomeFolder home = new(Path.Combine(disk.Path, "home"));
        WriterProcess.Write(home, 1, null);
        var before = Published(home);
        var packages = Directory.GetFileSystemEntries(home.SealsFolder);

        using (var write = Sample.Begin(home))
        {
            var fault = Assert.Throws<HomeException>(() => write.KeepSeal("0002.zip", new byte[60 << 20]));
            Assert.Equal(FindingCode.DiskFull, fault.Code);
        }

        Assert.Equal(packages, Directory.GetFileSystemEntries(home.SealsFolder));
        Assert.Equal(before, Published(home));
    }

    [Fact]
    public void Write_ReadOnlyFolder_SaysSo()
    {
        using var disk = SmallDisk.MountOrSkip(1);
        disk.ReadOnly();

        var fault = Assert.Throws<HomeException>(() => Sample.Begin(new HomeFolder(Path.Combine(disk.Path, "home"))));

        Assert.Equal(FindingCode.HomeNotWritable, fault.Code);
        Assert.Contains(disk.Path, fault.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<int> Published(HomeFolder home)
    {
        using var snapshot = SnapshotReader.OpenCurrent(home);
        return StoredWrites.Check(
            view => snapshot.ReadFacts(InputTables.Observations, view),
            () => snapshot.ReadResults(ResultTables.Standings)
        );
    }
}
