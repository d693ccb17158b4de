using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Ledger;

public sealed class LedgerFileTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly HomeFolder home;

    public LedgerFileTests()
    {
        home = new HomeFolder(folder["home"]);
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 1m)));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Begin_LedgerOfANewerSchema_IsRefusedUnchanged()
    {
        InLedger("UPDATE ledger_state SET schema_version = schema_version + 1");
        var bytes = File.ReadAllBytes(home.LedgerFile);

        var fault = Assert.Throws<HomeException>(() => Sample.Begin(home));

        Assert.Equal(FindingCode.LedgerNewer, fault.Code);
        Assert.Equal(bytes, File.ReadAllBytes(home.LedgerFile));
        using var snapshot = SnapshotReader.OpenCurrent(home);
        Assert.Equal(1, snapshot.Manifest.Number);
    }

    [Fact]
    public void Begin_DamagedLedger_IsRefusedAndTheRemedyWorks()
    {
        File.WriteAllBytes(home.LedgerFile, [.. "đây không phải là sổ"u8]);
        Assert.Equal(FindingCode.LedgerDamaged, Assert.Throws<HomeException>(() => Sample.Begin(home)).Code);

        File.Copy(Path.Combine(SnapshotFolders.All(home)[0].Path, "data.duckdb"), home.LedgerFile, overwrite: true);

        Assert.Equal(2, Sample.Store(home, Sample.Observations(("XA01", "2025", 2m))).Snapshot!.Number);
    }

    [Fact]
    public void Begin_LedgerGoneWhileSnapshotsAreThere_IsRefused()
    {
        File.Delete(home.LedgerFile);

        Assert.Equal(FindingCode.LedgerDamaged, Assert.Throws<HomeException>(() => Sample.Begin(home)).Code);
    }

    [Fact]
    public void Begin_HomeBelowAFile_IsRefused()
    {
        File.WriteAllText(folder["tệp"], "");

        Assert.Equal(FindingCode.HomeNotWritable, Assert.Throws<HomeException>(() => Sample.Begin(new HomeFolder(folder["tệp/home"]))).Code);
    }

    [Fact]
    public void Begin_LedgerOfAnOlderCatalogue_GainsItsTablesAndColumnsAndIsPublishedAgain()
    {
        InLedger("ALTER TABLE observations DROP COLUMN known_by");
        InLedger("DROP TABLE standings");
        InLedger("UPDATE ledger_state SET catalogue = 'older'");

        var outcome = LedgerWrite.Publish(home, "kiểm thử", FixedClock.At(2026, 1, 6), cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(outcome is { Published: true, Snapshot.Number: 2 });
        using var snapshot = SnapshotReader.OpenCurrent(home);
        Assert.Null(snapshot.ReadFacts(InputTables.Observations).Rows[0, 7]);
        Assert.Equal(0, snapshot.ReadResults(ResultTables.Standings).RowCount);
    }

    [Fact]
    public void Open_SnapshotOfAnotherCatalogue_IsRefusedByName()
    {
        var manifest = Path.Combine(SnapshotFolders.All(home)[0].Path, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(TableSql.CatalogueHash, new string('0', 64), StringComparison.Ordinal));

        Assert.Equal(FindingCode.SnapshotOtherVersion, Assert.Throws<HomeException>(() => SnapshotReader.OpenCurrent(home)).Code);
    }

    [Fact]
    public void Open_TruncatedSnapshot_IsRefused()
    {
        using (var data = File.OpenWrite(Path.Combine(SnapshotFolders.All(home)[0].Path, "data.duckdb")))
        {
            data.SetLength(data.Length / 2);
        }

        Assert.Equal(FindingCode.SnapshotDamaged, Assert.Throws<HomeException>(() => SnapshotReader.OpenCurrent(home)).Code);
    }

    [Fact]
    public void Open_CopiedToAReadOnlyFolder_Reads()
    {
        var copy = Directory.CreateDirectory(folder["bản sao"]).FullName;
        foreach (var file in Directory.GetFiles(SnapshotFolders.All(home)[0].Path))
        {
            var target = Path.Combine(copy, Path.GetFileName(file));
            File.Copy(file, target);
            File.SetAttributes(target, FileAttributes.ReadOnly);
        }

        using var snapshot = SnapshotReader.Open(copy);

        Assert.Equal([1m], snapshot.ReadFacts(InputTables.Observations).Rows.Column(3));
    }

    private void InLedger(string sql)
    {
        using var database = DuckDbDatabase.Open(home.LedgerFile);
        using var connection = database.Connect();
        _ = connection.Execute(sql);
    }
}
