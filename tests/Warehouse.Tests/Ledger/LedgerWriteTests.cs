using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Ledger;

public sealed class LedgerWriteTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly HomeFolder home;

    public LedgerWriteTests() => home = new HomeFolder(folder["nhà dữ liệu"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Commit_NewFacts_ArePublishedWithTheirPlaces()
    {
        var outcome = Sample.Store(home, Sample.Observations(("XA01", "2025-Q1", 2375.5m), ("XA02", "2025-Q1", -0.000000000000001m)));

        Assert.True(outcome is { Changed: true, Published: true, Snapshot.Number: 1 });
        using var snapshot = SnapshotReader.OpenCurrent(home);
        var facts = snapshot.ReadFacts(InputTables.Observations);
        Assert.Equal(
            ["XA01", "GRDP", "2025-Q1", 2375.5m, "value", "%", "official", "self-reported", null, null],
            Sample.Row(facts.Rows, 0)
        );
        Assert.Equal("2375.5", ((decimal)facts.Rows[0, 3]!).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(-0.000000000000001m, facts.Rows[1, 3]);
        Assert.Equal(new SourceLocation("so-lieu.xlsx", "Quý 2", "D3"), facts.Places[1]);
        Assert.Equal([1L, 2L], facts.Sequences);
    }

    [Fact]
    public void Commit_SameFileTwice_ChangesNothing()
    {
        var rows = Sample.Observations(("XA01", "2025-Q1", 7m), ("XA02", "2025-Q1", 8m));
        var first = Sample.Store(home, rows);

        using var write = Sample.Begin(home);
        var counts = write.AppendFacts(Sample.Batch(rows, "ban-sao.xlsx"));
        var second = write.Commit();

        Assert.Equal(new AppendCounts(0, 2), counts);
        Assert.True(second is { Changed: false, Published: false });
        Assert.Equal(first.Snapshot!.Id, second.Snapshot!.Id);
        _ = Assert.Single(Directory.GetDirectories(home.SnapshotsFolder));
    }

    [Fact]
    public void Commit_FilesThatContradictEachOther_TheSameFilesAgainChangeNothing()
    {
        void Import(out AppendCounts first, out AppendCounts second, out WriteOutcome outcome)
        {
            using var write = Sample.Begin(home);
            first = write.AppendFacts(Sample.Batch(Sample.Observations(("XA01", "2025", 1m)), "a.csv"));
            second = write.AppendFacts(Sample.Batch(Sample.Observations(("XA01", "2025", 2m)), "b.csv"));
            outcome = write.Commit();
        }
        Import(out var a, out var b, out _);
        Assert.Equal((new AppendCounts(1, 0), new AppendCounts(1, 0)), (a, b));

        Import(out a, out b, out var again);

        Assert.Equal((new AppendCounts(0, 1), new AppendCounts(0, 1)), (a, b));
        Assert.False(again.Changed);
        using var snapshot = SnapshotReader.OpenCurrent(home);
        Assert.Equal(2m, snapshot.ReadFacts(InputTables.Observations).Rows[0, 3]);
    }

    [Fact]
    public void AppendFacts_CorrectionAndReturn_EachIsANewerFact()
    {
        foreach (var value in new[] { 1m, 2m, 1m })
        {
            Assert.True(Sample.Store(home, Sample.Observations(("XA01", "2025", value))).Changed);
        }

        using var snapshot = SnapshotReader.OpenCurrent(home);
        var current = snapshot.ReadFacts(InputTables.Observations);
        var history = snapshot.ReadFacts(InputTables.Observations, new FactView { History = true });
        Assert.Equal([1m], current.Rows.Column(3));
        Assert.Equal([1m, 2m, 1m], history.Rows.Column(3));
    }

    [Fact]
    public void AppendFacts_OneKeyTwiceInAFile_TheLaterRowIsTheCurrentOne()
    {
        using var write = Sample.Begin(home);
        var counts = write.AppendFacts(
            Sample.Batch(Sample.Observations(("XA01", "2025", 1m), ("XA01", "2025", 1m), ("XA01", "2025", 3m), ("XA01", "2025", 1m)))
        );

        Assert.Equal(new AppendCounts(3, 1), counts);
        Assert.Equal([1m], write.ReadFacts(InputTables.Observations).Rows.Column(3));
        Assert.Equal([4L], write.ReadFacts(InputTables.Observations).Sequences);
    }

    [Fact]
    public void AppendFacts_AttributesChange_IsANewFact()
    {
        var rows = Sample.Units(("XA01", "Xã Than Uyên"));
        using (var write = Sample.Begin(home))
        {
            _ = write.AppendFacts(Sample.Batch(rows, attributes: ["{\"vung\":\"ngheo\"}"]));
            _ = write.Commit();
        }
        using var second = Sample.Begin(home);

        Assert.Equal(new AppendCounts(0, 1), second.AppendFacts(Sample.Batch(rows, attributes: ["{\"vung\":\"ngheo\"}"])));
        Assert.Equal(new AppendCounts(1, 0), second.AppendFacts(Sample.Batch(rows, attributes: ["{\"vung\":\"khac\"}"])));
        Assert.Equal(["{\"vung\":\"khac\"}"], second.ReadFacts(InputTables.Units).Attributes);
    }

    [Fact]
    public void ReadFacts_AsKnownOnADay_LeavesOutLaterCorrections()
    {
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 1m)), clock: FixedClock.At(2026, 1, 5, hour: 16));
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 2m)), clock: FixedClock.At(2026, 1, 5, hour: 17));

        using var snapshot = SnapshotReader.OpenCurrent(home);
        var known = snapshot.ReadFacts(InputTables.Observations, new FactView { KnownOn = new DateOnly(2026, 1, 5) });
        // 17:00 UTC is midnight in Vietnam: the second row belongs to the 6th.
        Assert.Equal([1m], known.Rows.Column(3));
    }

    [Fact]
    public void Dispose_WithoutCommit_StoresNothing()
    {
        using (var write = Sample.Begin(home))
        {
            _ = write.AppendFacts(Sample.Batch(Sample.Observations(("XA01", "2025", 1m))));
        }

        var error = Assert.Throws<HomeException>(() => SnapshotReader.OpenCurrent(home));
        Assert.Equal(FindingCode.NothingPublished, error.Code);
        using var next = Sample.Begin(home);
        Assert.Equal(0, next.ReadFacts(InputTables.Observations).Rows.RowCount);
        Assert.True(next.Commit() is { Changed: false, Published: false, Snapshot: null });
    }

    [Fact]
    public void AppendFacts_NumberThatDoesNotFit_IsAnErrorAndNothingIsStored()
    {
        using var write = Sample.Begin(home);

        _ = Assert.Throws<OverflowException>(() =>
            write.AppendFacts(Sample.Batch(Sample.Observations(("XA01", "2025", 0.0000000000000001m))))
        );
    }

    [Fact]
    public void ReplaceResults_OneBloc_LeavesTheOthersAlone()
    {
        using var write = Sample.Begin(home);
        write.ReplaceResults(Sample.Standings(2025, "K1", ("A", 90m, 1), ("B", 80.25m, 2)), ("year", 2025), ("bloc", "K1"));
        write.ReplaceResults(Sample.Standings(2025, "K2", ("C", null, null)), ("year", 2025), ("bloc", "K2"));
        write.ReplaceResults(Sample.Standings(2025, "K1", ("B", 95m, 1), ("A", 90m, 2)), ("year", 2025), ("bloc", "K1"));
        _ = write.Commit();

        using var snapshot = SnapshotReader.OpenCurrent(home);
        Assert.Equal(["C", "B", "A"], snapshot.ReadResults(ResultTables.Standings).Column(2));
        Assert.Equal(
            [("B", 95m, 1), ("A", 90m, 2)],
            snapshot.StandingsOfBloc(2025, "K1", TestContext.Current.CancellationToken).Select(row => (row.Unit, row.Total!.Value, row.Rank!.Value))
        );
    }

    [Fact]
    public void ReplaceResults_RowOutsideTheFilter_IsRefused()
    {
        using var write = Sample.Begin(home);

        _ = Assert.Throws<ArgumentException>(() => write.ReplaceResults(Sample.Standings(2024, "K1", ("A", 1m, 1)), ("year", 2025)));
    }

    [Fact]
    public void Commit_SameResultsAgain_ChangeNothing()
    {
        WriteOutcome Score()
        {
            using var write = Sample.Begin(home);
            write.ReplaceResults(Sample.Standings(2025, "K1", ("A", 90m, 1)), ("year", 2025));
            return write.Commit();
        }
        var first = Score();

        var second = Score();

        Assert.False(second.Changed);
        Assert.Equal(first.Snapshot!.Number, second.Snapshot!.Number);
    }

    [Fact]
    public void RecordImport_SameFileAgainAndUnderAnotherName_ChangesNothing()
    {
        var first = Record("bao-cao.csv", "11");

        var again = Record("bao-cao.csv", "11");
        var copy = Record("ban-sao.csv", "11");
        var newer = Record("bao-cao.csv", "22");

        Assert.True(first.Changed);
        Assert.False(again.Changed);
        Assert.False(copy.Changed);
        Assert.True(newer.Changed);
        using var snapshot = SnapshotReader.OpenCurrent(home);
        Assert.Equal(["11", "22"], snapshot.ReadResults(ResultTables.SourceFiles).Column(1));
        Assert.Equal(["22"], snapshot.ReadResults(ResultTables.ImportCounts).Column(1));
        Assert.Equal(["dòng 22"], snapshot.ReadResults(ResultTables.Rejections).Column(1));
        Assert.Equal([new ManifestFile("bao-cao.csv", "11", 10), new ManifestFile("bao-cao.csv", "22", 10)], newer.Snapshot!.Files);
    }

    private WriteOutcome Record(string file, string sha256)
    {
        DataTable files = new(ResultTables.SourceFiles);
        files.Add(file, sha256, 10L, null);
        DataTable counts = new(ResultTables.ImportCounts);
        counts.Add(file, sha256, null, "observations", 3L, 2L, 1L, 0L, 0L);
        DataTable rejections = new(ResultTables.Rejections);
        rejections.Add("observations", "dòng " + sha256, "sai số", "wrong number", "101", file, null, "A4", "observations", "u1", "x", "2025", null, null);
        using var write = Sample.Begin(home);
        write.RecordImport(
            new ImportRecord
            {
                Files = files,
                Counts = counts,
                Rejections = rejections,
                Findings = new DataTable(ResultTables.Findings),
            }
        );
        return write.Commit();
    }
}
