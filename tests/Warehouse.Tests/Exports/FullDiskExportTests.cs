using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Exports;

/// <summary>A disk that fills up while an export is written gets a sentence, and no half file is left on it.</summary>
public sealed class FullDiskExportTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("csv")]
    [InlineData("arrow")]
    [InlineData("parquet")]
    [InlineData("parts")]
    [InlineData("folder")]
    public void Write_DiskFillsUp_StopsWithASentenceAndLeavesNothing(string format)
    {
        HomeFolder home = new(folder["home"]);
        var random = new Random(1);
        var letters = new char[200];
        string Noise()
        {
            for (var at = 0; at < letters.Length; at++)
            {
                letters[at] = (char)random.Next('!', '~');
            }
            return new string(letters);
        }
        using (var write = Sample.Begin(home))
        {
            DataTable rows = new(ResultTables.Scores);
            var cells = new object?[rows.Schema.Columns.Count];
            for (var row = 0; row < 10_000; row++)
            {
                (cells[0], cells[1], cells[2], cells[3]) = (2025L, "K1", "XA01", Noise());
                rows.Add(cells);
            }
            write.ReplaceResults(rows);
            _ = write.Commit();
        }
        using var snapshot = SnapshotReader.OpenCurrent(home);
        using var disk = SmallDisk.MountOrSkip(1);
        var path = Path.Combine(disk.Path, "xuất");

        var error = Assert.Throws<HomeException>(() =>
        {
            switch (format)
            {
                case "csv":
                    _ = CsvExport.Write(snapshot, ResultTables.Scores, path);
                    break;
                case "arrow":
                    _ = ArrowExport.Write(snapshot, ResultTables.Scores, path);
                    break;
                case "parquet":
                    _ = ParquetExport.Write(snapshot, ResultTables.Scores, path);
                    break;
                case "folder":
                    WholeFolder.Write(
                        path,
                        force: false,
                        inner =>
                        {
                            _ = ParquetExport.Write(snapshot, ResultTables.Scores, Path.Combine(inner, "scores.parquet"));
                            return "{}";
                        }
                    );
                    break;
                default:
                    WholeFolder.Write(
                        path,
                        force: false,
                        inner =>
                        {
                            _ = ParquetExport.WriteParts(snapshot, ResultTables.Scores, inner);
                            return "{}";
                        }
                    );
                    break;
            }
        });

        Assert.Equal(FindingCode.OutputDiskFull, error.Code);
        Assert.Equal([path], error.Finding.Arguments);
        Assert.DoesNotContain(" at ThiDua", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(disk.Path));
    }
}
