using System.Globalization;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.ArrowIpc;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Exports;

public sealed class ArrowExportTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly HomeFolder home;

    public ArrowExportTests() => home = new HomeFolder(folder["home"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Write_Standings_IsReadBackEqualWithItsDescriptions()
    {
        Store(("XA01", 95.5m, 1), ("XA02", -0.125m, 2), ("XA03", null, null));
        using var snapshot = SnapshotReader.OpenCurrent(home);

        Assert.Equal(3, ArrowExport.Write(snapshot, ResultTables.Standings, folder["standings.arrow"]));

        var content = ArrowContent.Read(folder["standings.arrow"]);
        Assert.True(content.IsFile);
        Assert.Equal(snapshot.Id, content.Metadata["snapshot"]);
        Assert.Equal("standings", content.Metadata["table"]);
        Assert.Equal(ResultTables.Standings.Title, content.Metadata["title"]);
        Assert.Equal(
            ResultTables.Standings.Columns.Select(column => (column.Name, column.Meaning, column.MeaningEnglish)),
            content.Fields.Select(field => (field.Name, field.Metadata["description"], field.Metadata["description_en"]))
        );
        Assert.Equal(Cells(snapshot.ReadResults(ResultTables.Standings)), content.Rows);
    }

    [Fact]
    public void Write_InputTable_GivesTheCurrentFactsThatAreAskedFor()
    {
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 1m), ("XA02", "2025", 2m)));
        _ = Sample.Store(home, Sample.Observations(("XA01", "2025", 3m)));
        using var snapshot = SnapshotReader.OpenCurrent(home);

        Assert.Equal(2, ArrowExport.Write(snapshot, InputTables.Observations, folder["o.arrow"]));
        Assert.Equal(1, ArrowExport.Write(snapshot, InputTables.Observations, folder["1.arrow"], false, ("unit", "XA01")));

        Assert.Equal(
            Cells(snapshot.ReadFacts(InputTables.Observations).Rows),
            ArrowContent.Read(folder["o.arrow"]).Rows
        );
        Assert.Equal("3000000000000000", Assert.Single(ArrowContent.Read(folder["1.arrow"]).Rows)[3]);
    }

    [Fact]
    public void Write_TableThatKeepsUnknownColumns_HasThem()
    {
        using (var write = Sample.Begin(home))
        {
            _ = write.AppendFacts(Sample.Batch(Sample.Units(("XA01", "Xã Than Uyên")), attributes: ["""{"dân số":"9.812"}"""]));
            _ = write.Commit();
        }
        using var snapshot = SnapshotReader.OpenCurrent(home);

        _ = ArrowExport.Write(snapshot, InputTables.Units, folder["units.arrow"]);

        var content = ArrowContent.Read(folder["units.arrow"]);
        Assert.Equal("attributes", content.Fields[^1].Name);
        Assert.Equal("""{"dân số":"9.812"}""", Assert.Single(content.Rows)[^1]);
    }

    [Fact]
    public void EveryTable_IsWrittenAlsoWithoutRows()
    {
        Store(("XA01", 1m, 1));
        using var snapshot = SnapshotReader.OpenCurrent(home);

        foreach (var schema in PublishedTables.All)
        {
            var expected = schema == ResultTables.Standings ? 1 : 0;
            Assert.Equal(expected, ArrowExport.Write(snapshot, schema, folder[schema.Name]));
        }
        Assert.Empty(ArrowContent.Read(folder["robustness"]).Rows);
    }

    [Fact]
    public void WriteStream_GivesAStream_AndTheSameBytesTwice()
    {
        Store(("XA01", 95.5m, 1), ("XA02", null, null));
        using var snapshot = SnapshotReader.OpenCurrent(home);

        var first = Stream(snapshot);

        Assert.Equal(first, Stream(snapshot));
        var content = ArrowContent.Read(folder.Write("s.arrows", first));
        Assert.False(content.IsFile);
        Assert.Equal(Cells(snapshot.ReadResults(ResultTables.Standings)), content.Rows);
    }

    [Fact]
    public void Write_ExistingPath_IsRefusedUnlessForced()
    {
        Store(("XA01", 95.5m, 1));
        using var snapshot = SnapshotReader.OpenCurrent(home);
        File.WriteAllText(folder["s.arrow"], "của người khác");

        var error = Assert.Throws<HomeException>(() => ArrowExport.Write(snapshot, ResultTables.Standings, folder["s.arrow"]));
        Assert.Equal(FindingCode.OutputExists, error.Code);
        Assert.Equal("của người khác", File.ReadAllText(folder["s.arrow"]));

        Assert.Equal(1, ArrowExport.Write(snapshot, ResultTables.Standings, folder["s.arrow"], force: true));
        Assert.Equal(["s.arrow"], Directory.GetFiles(folder.Root).Select(Path.GetFileName));
    }

    private static byte[] Stream(Snapshot snapshot)
    {
        using MemoryStream stream = new();
        _ = ArrowExport.WriteStream(snapshot, ResultTables.Standings, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static List<string?[]> Cells(DataTable rows) =>
        [.. Enumerable.Range(0, rows.RowCount).Select(row => Sample.Row(rows, row).Select(Exact).ToArray())];

    /// <summary>As the reader's texts: numbers in 10^-15, days since 1970.</summary>
    private static string? Exact(object? cell) =>
        cell switch
        {
            null => null,
            decimal number => (number * 1_000_000_000_000_000m).ToString("F0", CultureInfo.InvariantCulture),
            DateOnly day => (day.DayNumber - new DateOnly(1970, 1, 1).DayNumber).ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
        };

    private void Store(params (string Unit, decimal? Total, long? Rank)[] units)
    {
        using var write = Sample.Begin(home);
        write.ReplaceResults(Sample.Standings(2025, "K1", units));
        _ = write.Commit();
    }
}
