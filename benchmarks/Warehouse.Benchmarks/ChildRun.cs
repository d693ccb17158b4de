using System.Diagnostics;
using System.Globalization;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Warehouse.Benchmarks;

/// <summary>
/// One measured export in a process of its own, so that its peak memory is its own. Its last line of output is the
/// seconds, the processor's seconds, the peak in bytes, the rows and the bytes.
/// </summary>
internal static class ChildRun
{
    internal const string Verb = "--export";

    /// <summary>The bytes that the disk is given in one call.</summary>
    private const int BlockBytes = 1 << 20;

    internal static int Export(string format, string table, string folder, string output)
    {
        using var snapshot = SnapshotReader.Open(folder);
        var schema = PublishedTables.Find(table) ?? throw new ArgumentException($"There is no table {table}", nameof(table));
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        long bytes = 0;
        long rows;
        switch (format)
        {
            case "engine":
                // The engine's part: the same rows computed and handed over, and nothing done with them.
                rows = snapshot.Using(
                    connection =>
                    {
                        var exported = TableReading.Export(schema, []);
                        using var result = connection.Stream(exported.All, exported.Parameters);
                        return result.Chunks().Sum(chunk => (long)chunk.Count);
                    },
                    default
                );
                break;
            case "stream":
                using (CountingStream counting = new())
                {
                    rows = ArrowExport.WriteStream(snapshot, schema, counting, default);
                    bytes = counting.Length;
                }
                break;
            case "disk":
                // As many bytes as the Arrow stream has, flushed to the disk as an export is.
                bytes = long.Parse(File.ReadAllText(output + ".bytes"), CultureInfo.InvariantCulture);
                rows = WholeFile.Write(output, force: false, file => Blocks(file, bytes));
                break;
            default:
                rows = Writer(format)(snapshot, schema, output, false);
                bytes = new FileInfo(output).Length;
                break;
        }
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F3} {(Environment.CpuUsage.TotalTime - before).TotalSeconds:F3} {PeakBytes()} {rows} {bytes}"));
        return 0;
    }

    /// <summary>Runs this program again.</summary>
    internal static Measured Start(string format, string table, string folder, string output)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [Verb, format, table, folder, output]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var child = Process.Start(start) ?? throw new InvalidOperationException("the benchmark could not start itself");
        var said = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0 && said.Trim().Split(' ') is [var seconds, var processor, var peak, var rows, var bytes]
            ? new Measured(
                double.Parse(seconds, CultureInfo.InvariantCulture),
                double.Parse(processor, CultureInfo.InvariantCulture),
                long.Parse(peak, CultureInfo.InvariantCulture),
                long.Parse(rows, CultureInfo.InvariantCulture),
                long.Parse(bytes, CultureInfo.InvariantCulture)
            )
            : throw new InvalidOperationException($"{format} {table} ended with {child.ExitCode}: {said}");
    }

    private static Exporter Writer(string format) =>
        format switch
        {
            "arrow" => ArrowExport.Write,
            "parquet" => ParquetExport.Write,
            "csv" => CsvExport.Write,
            _ => throw new ArgumentException($"There is no format {format}", nameof(format)),
        };

    private static long Blocks(Stream file, long bytes)
    {
        var block = new byte[BlockBytes];
        new Random(1).NextBytes(block);
        for (var left = bytes; left > 0; left -= BlockBytes)
        {
            file.Write(block.AsSpan(0, (int)Math.Min(left, BlockBytes)));
        }
        return 0;
    }

    private static long PeakBytes()
    {
        const string Status = "/proc/self/status";
        if (File.Exists(Status))
        {
            var line = File.ReadLines(Status).First(entry => entry.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(string.Concat(line.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture) * 1024;
        }
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    private delegate long Exporter(Snapshot snapshot, Metrics.Tables.TableSchema schema, string path, bool force, params (string, object?)[] where);
}
