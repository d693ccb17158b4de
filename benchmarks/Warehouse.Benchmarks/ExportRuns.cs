using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ThiDua.Warehouse.Benchmarks;

/// <summary>A country's scores and observations out of the house, beside what the engine and the disk take alone; in turns.</summary>
internal static class ExportRuns
{
    private const string ArrowFile = "scores, Arrow file";
    private const string DiskBefore = "as many bytes to the disk, before it";
    private const string DiskAfter = "as many bytes to the disk, after it";
    private const double BudgetMegabytesPerSecond = 500;

    /// <summary>The first of each table's formats is the one that the others are set beside.</summary>
    private static readonly (string Format, string Table, string Words)[] Runs =
    [
        ("engine", "scores", "scores, the engine alone"),
        ("stream", "scores", "scores, Arrow stream, nothing kept"),
        ("disk", "scores", DiskBefore),
        ("arrow", "scores", ArrowFile),
        ("disk", "scores", DiskAfter),
        ("parquet", "scores", "scores, Parquet (zstd)"),
        ("csv", "scores", "scores, CSV"),
        ("engine", "observations", "observations, the engine alone"),
        ("stream", "observations", "observations, Arrow stream, nothing kept"),
    ];

    internal static int Run(BenchmarkOptions options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Folder, "thidua-exports"));
        try
        {
            var snapshot = Path.Combine(folder.FullName, "snapshot");
            MadeSnapshot.Write(snapshot, options.Rows, options.Facts);
            var measured = Runs.ToDictionary(run => run, _ => new List<Measured>());
            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var run in Runs)
                {
                    measured[run].Add(One(run.Format, run.Table, snapshot, Path.Combine(folder.FullName, "out")));
                }
            }
            Show(options, Runs.Select(run => (run.Words, Measured.Median(measured[run]))).ToList());
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Measured One(string format, string table, string snapshot, string output)
    {
        var run = ChildRun.Start(format, table, snapshot, output);
        File.Delete(output);
        if (format is "stream")
        {
            File.WriteAllText(output + ".bytes", run.Bytes.ToString(CultureInfo.InvariantCulture));
        }
        return run;
    }

    /// <summary>
    /// The budget: 500 MB of columns a second, or what the disk takes where it takes less. Its speed swings with the memory
    /// that the system has ready for it, so it is measured on both sides of the file, and the faster one counts.
    /// </summary>
    private static string Verdict(Dictionary<string, Measured> runs)
    {
        var (file, disk) = (runs[ArrowFile].MegabytesPerSecond, Math.Max(runs[DiskBefore].MegabytesPerSecond, runs[DiskAfter].MegabytesPerSecond));
        var needed = Math.Min(BudgetMegabytesPerSecond, disk);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"\nBudget of an Arrow file: {BudgetMegabytesPerSecond:F0} MB/s, or the disk's own {disk:F0} where that is less. Measured: {file:F0}, {file / needed:P0} of it: {(file >= needed ? "held" : "missed")}.\n"
        );
    }

    private static void Show(BenchmarkOptions options, List<(string Words, Measured Run)> runs)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Exports: {options.Rows} scores, {options.Facts} observations, median of {options.Rounds}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores\n\n");
        text.Append("| run | seconds | processor seconds | MB | MB/s | MB per processor second | peak memory, MB | rows |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var (words, run) in runs)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {words} | {run.Seconds:F2} | {run.ProcessorSeconds:F2} | {run.Bytes / 1e6:F0} | {run.MegabytesPerSecond:F0} | {run.MegabytesPerProcessorSecond:F0} | {run.PeakBytes / 1e6:F0} | {run.Rows} |\n"
            );
        }
        text.Append(Verdict(runs.ToDictionary(run => run.Words, run => run.Run)));
        Console.Write(text);
        if (options.Write is { } folder)
        {
            _ = Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "exports.md"), text.ToString());
        }
    }
}
