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

    /// <summary>A streamed table comes in the order in which it was written, whichever thread was first.</summary>
    [Fact]
    public void Write_ManyRows_KeepTheirOrder_AndTheirUnitsAndCodes()
    {
        const int Units = 30_000;
        using (var write = Sample.Begin(home))
        {
            write.ReplaceResults(Sample.Standings(2025, "K1", [.. Enumerable.Range(0, Units).Select(at => ($"XA{at * 7919 % Units}", (decimal?)at, (long?)null))]));
            _ = write.Commit();
        }
        using var snapshot = SnapshotReader.OpenCurrent(home);

        Assert.Equal(Units, ArrowExport.Write(snapshot, ResultTables.Standings, folder["s.arrow"]));

        var content = ArrowContent.Read(folder["s.arrow"]);
        Assert.Equal(Cells(snapshot.ReadResults(ResultTables.Standings)), content.Rows);
        Assert.Equal(["K1"], content.Dictionaries[1]);
        Assert.Equal(Units, content.Dictionaries[2].Length);
        Assert.Equal(("điểm", "points"), (content.Fields[4].Metadata["unit"], content.Fields[4].Metadata["unit_en"]));
        Assert.False(content.Fields[0].Metadata.ContainsKey("unit"));
    }

    [Fact]
    public void WriteStream_Interrupted_StopsAndLeavesTheSnapshotUsable()
    {
        Store([.. Enumerable.Range(0, 20_000).Select(at => ($"XA{at}", (decimal?)at, (long?)at))]);
        using var snapshot = SnapshotReader.OpenCurrent(home);
        using CancellationTokenSource stop = new();
        using StoppingStream output = new(stop);

        _ = Assert.Throws<OperationCanceledException>(() => ArrowExport.WriteStream(snapshot, ResultTables.Standings, output, stop.Token));

        Assert.Equal(20_000, ArrowExport.WriteStream(snapshot, ResultTables.Standings, System.IO.Stream.Null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Rows_BeyondWhatAFormatHolds_AreRefusedBeforeTheFirst()
    {
        Store(("XA01", 1m, 1), ("XA02", 2m, 2), ("XA03", 3m, 3));
        using var snapshot = SnapshotReader.OpenCurrent(home);
        List<object?> units = [];

        Assert.Equal(3, RowExport.Read(snapshot, ResultTables.Standings, 3, row => units.Add(row[2])));
        Assert.Equal(["XA01", "XA02", "XA03"], units);
        var error = Assert.Throws<HomeException>(() => RowExport.Read(snapshot, ResultTables.Standings, 2, _ => Assert.Fail("a row was given")));
        Assert.Equal(FindingCode.OutputTooManyRows, error.Code);
        Assert.Equal(["standings", "3", "2"], error.Finding.Arguments);
        Assert.Equal(1, RowExport.Read(snapshot, ResultTables.Standings, 2, _ => { }, ("unit", "XA02")));
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

    /// <summary>A reader that goes away after the first batches.</summary>
    private sealed class StoppingStream(CancellationTokenSource stop) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            if (Length > 200_000)
            {
                stop.Cancel();
            }
        }
    }
}
