using System.Text;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Exports;

public sealed class ParquetExportTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly HomeFolder home;

    public ParquetExportTests()
    {
        home = new HomeFolder(folder["home"]);
        using var write = Sample.Begin(home);
        write.ReplaceResults(
            Sample.Standings(2025, "K1", ("XA01 🏅", 95.5m, 1), ("XA02", -0.000000000000001m, 2), ("XA03", null, null))
        );
        _ = write.Commit();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Write_IsReadBackEqual_WithItsTypesItsCodecAndItsSnapshot()
    {
        using var snapshot = SnapshotReader.OpenCurrent(home);
        // A quotation mark in the path ends no statement: the path is a parameter.
        var path = folder["bảng '; xếp hạng.parquet"];

        Assert.Equal(3, ParquetExport.Write(snapshot, ResultTables.Standings, path));

        using var database = DuckDbDatabase.Open(null);
        using var connection = database.Connect();
        _ = connection.Execute(TableSql.CreateTable(ResultTables.Standings));
        _ = connection.Execute("INSERT INTO standings SELECT * FROM read_parquet($path)", ("path", path));
        var rows = TableReading.Results(connection, ResultTables.Standings, []);
        var expected = snapshot.ReadResults(ResultTables.Standings);
        Assert.Equal(expected.RowCount, rows.RowCount);
        Assert.All(Enumerable.Range(0, rows.RowCount), row => Assert.Equal(Sample.Row(expected, row), Sample.Row(rows, row)));
        Assert.Equal(
            TableSql.Said(ResultTables.Standings),
            connection.Rows(
                "SELECT column_name, column_type FROM (DESCRIBE FROM read_parquet($path))",
                row => (row.Text(0), row.Text(1)),
                ("path", path)
            )
        );
        Assert.Equal(
            "ZSTD",
            connection.Single("SELECT DISTINCT compression FROM parquet_metadata($path)", row => row.Text(0), ("path", path))
        );
        Assert.Equal(
            snapshot.Id,
            connection.Single(
                "SELECT decode(value) FROM parquet_kv_metadata($path) WHERE decode(key) = 'snapshot'",
                row => row.Text(0),
                ("path", path)
            )
        );
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes_AndOnlyTheRowsAskedFor()
    {
        using var snapshot = SnapshotReader.OpenCurrent(home);

        Assert.Equal(1, ParquetExport.Write(snapshot, ResultTables.Standings, folder["1"], false, ("unit", "XA02")));
        Assert.Equal(1, ParquetExport.Write(snapshot, ResultTables.Standings, folder["2"], false, ("unit", "XA02")));

        Assert.Equal(File.ReadAllBytes(folder["1"]), File.ReadAllBytes(folder["2"]));
    }

    [Fact]
    public void EveryTable_IsWrittenAlsoWithoutRows()
    {
        using var snapshot = SnapshotReader.OpenCurrent(home);

        foreach (var schema in PublishedTables.All)
        {
            _ = ParquetExport.Write(snapshot, schema, folder[schema.Name]);
            Assert.Equal("PAR1", Encoding.ASCII.GetString(File.ReadAllBytes(folder[schema.Name])[..4]));
        }
    }

    [Fact]
    public void Write_ExistingPath_IsRefusedUnlessForced()
    {
        using var snapshot = SnapshotReader.OpenCurrent(home);
        File.WriteAllText(folder["s.parquet"], "của người khác");

        var error = Assert.Throws<HomeException>(() => ParquetExport.Write(snapshot, ResultTables.Standings, folder["s.parquet"]));
        Assert.Equal(FindingCode.OutputExists, error.Code);
        Assert.Equal("của người khác", File.ReadAllText(folder["s.parquet"]));

        Assert.Equal(3, ParquetExport.Write(snapshot, ResultTables.Standings, folder["s.parquet"], force: true));
        Assert.Equal(["s.parquet"], Directory.GetFiles(folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void WriteParts_IsReadInPlaceByYearAndBloc()
    {
        HomeFolder country = new(folder["cả nước"]);
        var expected = Enumerable
            .Range(0, 60)
            .Select(at => (Year: 2020L + at % 3, Bloc: at % 5 == 0 ? "Khối/ộ=1 %" : $"0{at % 5}", Unit: $"XA{at:00}", Total: at / 8m))
            .ToList();
        using (var write = Sample.Begin(country))
        {
            DataTable rows = new(ResultTables.Standings);
            foreach (var (year, bloc, unit, total) in expected)
            {
                rows.Add(year, bloc, unit, "Xã " + unit, total, null, null, null, "ranked", null);
            }
            write.ReplaceResults(rows);
            _ = write.Commit();
        }
        using var snapshot = SnapshotReader.OpenCurrent(country);
        _ = Directory.CreateDirectory(folder["một"]);
        _ = Directory.CreateDirectory(folder["hai"]);

        Assert.Equal(60, ParquetExport.WriteParts(snapshot, ResultTables.Standings, folder["một"]));
        Assert.Equal(20, ParquetExport.WriteParts(snapshot, ResultTables.Standings, folder["hai"], ("year", 2021L)));

        using var database = DuckDbDatabase.Open(null);
        using var connection = database.Connect();
        const string Read = "FROM read_parquet($glob, hive_partitioning = true, hive_types = {'year': BIGINT, 'bloc': VARCHAR})";
        var read = connection.Rows(
            $"SELECT year, bloc, unit, total {Read}",
            row => (row.Integer(0), row.Text(1), row.Text(2), row.Number(3)),
            ("glob", folder["một/**/*.parquet"])
        );
        Assert.Equal(expected.Order(), read.Order());
        Assert.Equal(15, Directory.GetFiles(folder["một"], "*.parquet", SearchOption.AllDirectories).Length);
        Assert.Equal(["year=2021"], Directory.GetDirectories(folder["hai"]).Select(Path.GetFileName));
        // One bloc of one year is one file, and only that is opened.
        Assert.Equal(
            1,
            connection.Single(
                $"SELECT count(DISTINCT filename) FROM (FROM read_parquet($glob, hive_partitioning = true, hive_types = {{'year': BIGINT, 'bloc': VARCHAR}}, filename = true)) WHERE year = 2021 AND bloc = '01'",
                row => row.Integer(0),
                ("glob", folder["một/**/*.parquet"])
            )
        );
    }

    [Fact]
    public void WriteParts_RowsWithoutABloc_AreNotLost_AndTheSameFilesComeTwice()
    {
        using (var write = Sample.Begin(home))
        {
            DataTable rows = new(ResultTables.Findings);
            foreach (var bloc in new[] { null, "K1", null, "K2" })
            {
                rows.Add(300L, "k", "info", "score", 2025L, bloc, null, null, null, null, "m", "m", "r", "r", null, null, null);
            }
            write.ReplaceResults(rows);
            _ = write.Commit();
        }
        using var snapshot = SnapshotReader.OpenCurrent(home);
        foreach (var name in new[] { "1", "2" })
        {
            _ = Directory.CreateDirectory(folder[name]);
            Assert.Equal(4, ParquetExport.WriteParts(snapshot, ResultTables.Findings, folder[name]));
        }

        using var database = DuckDbDatabase.Open(null);
        using var connection = database.Connect();
        var blocs = connection.Rows(
            "SELECT bloc FROM read_parquet($glob, hive_partitioning = true) ORDER BY bloc NULLS FIRST",
            row => row.TextOrNull(0),
            ("glob", folder["1/**/*.parquet"])
        );
        Assert.Equal([null, null, "K1", "K2"], blocs);
        Assert.Equal(Bytes("1"), Bytes("2"));

        List<(string, string)> Bytes(string name) =>
            [
                .. Directory
                    .GetFiles(folder[name], "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(file => (Path.GetRelativePath(folder[name], file), Convert.ToHexString(File.ReadAllBytes(file)))),
            ];
    }

    [Fact]
    public void WriteParts_TableWithoutYearOrBloc_IsRefused()
    {
        using var snapshot = SnapshotReader.OpenCurrent(home);

        Assert.Empty(ParquetExport.PartitionColumns(InputTables.Units));
        _ = Assert.Throws<ArgumentException>(() => ParquetExport.WriteParts(snapshot, InputTables.Units, folder.Root));
    }

    [Fact]
    public void Write_FolderThatIsNotThere_SaysSo()
    {
        using var snapshot = SnapshotReader.OpenCurrent(home);

        var error = Assert.Throws<HomeException>(() =>
            ParquetExport.Write(snapshot, ResultTables.Standings, folder["không có/s.parquet"])
        );

        Assert.Equal(FindingCode.OutputFailed, error.Code);
    }
}
