using System.Diagnostics;
using System.Globalization;
using ThiDua.Metrics.Findings;
using ThiDua.Pipeline;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Home;

namespace ThiDua.Ingest.Benchmarks;

/// <summary>
/// One measured run in a process of its own, so that its peak memory is its own. Its last line of output is the seconds,
/// the processor's seconds, the peak in bytes, and a check of what it did.
/// </summary>
internal static class ChildRun
{
    internal const string Peer = "--peer";
    internal const string Import = "--import";

    /// <summary>What the engine does alone: the same file into a table of the same types, in a file on the same disk.</summary>
    /// <param name="typed">False: the types that the engine guesses, which makes numbers doubles.</param>
    internal static int ReadByEngine(string file, string database, bool typed)
    {
        var watch = Stopwatch.StartNew();
        long rows;
        using (var open = DuckDbDatabase.Open(database))
        using (var connection = open.Connect())
        {
            const string guessed = "CREATE TABLE observations AS SELECT * FROM read_csv($file)";
            const string stated =
                """
                CREATE TABLE observations AS SELECT * FROM read_csv($file, header = true, columns = {
                    unit: 'VARCHAR', indicator: 'VARCHAR', period: 'VARCHAR', value: 'DECIMAL(38,15)', status: 'VARCHAR',
                    known_by: 'VARCHAR', submitted_at: 'DATE', source: 'VARCHAR'})
                """;
            _ = connection.Execute(typed ? stated : guessed, ("file", file));
            rows = connection.Single("SELECT count(*) FROM observations", row => row.Integer(0));
            _ = connection.Execute("CHECKPOINT");
        }
        return Answer(watch, rows);
    }

    internal static int ImportInto(string path, string home, bool dry)
    {
        var stages = new StageClock();
        var watch = Stopwatch.StartNew();
        var outcome = ImportPipeline.Run(
            new HomeFolder(home),
            new ImportRequest { Paths = [path], DryRun = dry, Who = "benchmark" },
            TimeProvider.System,
            stages
        );
        var code = Answer(watch, outcome.Stored);
        Console.Error.WriteLine(stages.Text(watch.Elapsed));
        foreach (var finding in outcome.Findings.Concat(outcome.Rejections.SelectMany(rejection => rejection.Findings)).Take(3))
        {
            Console.Error.WriteLine(FindingCatalogue.Message(finding, english: true));
        }
        return code;
    }

    /// <summary>Runs this program again with these arguments.</summary>
    internal static Measured Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        using var child = Process.Start(start) ?? throw new InvalidOperationException("the benchmark could not start itself");
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        if (child.ExitCode != 0 || output.Trim().Split(' ') is not [var seconds, var processor, var peak, var rows])
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {child.ExitCode}: {output}");
        }
        return new Measured(
            double.Parse(seconds, CultureInfo.InvariantCulture),
            double.Parse(processor, CultureInfo.InvariantCulture),
            long.Parse(peak, CultureInfo.InvariantCulture),
            long.Parse(rows, CultureInfo.InvariantCulture)
        );
    }

    private static int Answer(Stopwatch watch, long rows)
    {
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F3} {Environment.CpuUsage.TotalTime.TotalSeconds:F3} {PeakBytes()} {rows}"));
        return 0;
    }

    private static long PeakBytes()
    {
        const string status = "/proc/self/status";
        if (File.Exists(status))
        {
            var line = File.ReadLines(status).First(entry => entry.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(string.Concat(line.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture) * 1024;
        }
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    /// <summary>When the last row was read and when the checks began; what is left is the ledger's.</summary>
    private sealed class StageClock : IProgress<IngestProgress>
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private TimeSpan reading;
        private TimeSpan checking;
        private int reports;

        public void Report(IngestProgress value)
        {
            reports++;
            switch (value.Stage)
            {
                case IngestStage.Finding:
                    break;
                case IngestStage.Reading:
                    reading = reading == default ? watch.Elapsed : reading;
                    break;
                case IngestStage.Checking:
                    checking = watch.Elapsed;
                    break;
            }
        }

        internal string Text(TimeSpan whole) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"  first row {reading.TotalSeconds:F2} s, checks from {checking.TotalSeconds:F2} s, all {whole.TotalSeconds:F2} s, {reports} progress reports"
            );
    }
}
