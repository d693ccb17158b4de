using System.Globalization;
using System.Text;
using ThiDua.Metrics.Periods;

namespace ThiDua.Ingest.Benchmarks;

/// <summary>
/// A csv of observations into an empty home, beside the engine's own read_csv of the same file into a table of the
/// same types; taken in turns, each in a new process.
/// </summary>
internal static class CsvImport
{
    private const int Units = 500;
    private const int Indicators = 40;

    internal static int Run(BenchmarkOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("thidua-csv-");
        try
        {
            var file = Path.Combine(folder.FullName, "files", "observations.csv");
            Write(Path.GetDirectoryName(file)!, options.Rows);
            List<Measured> peer = [];
            List<Measured> guess = [];
            List<Measured> import = [];
            List<Measured> dry = [];
            for (var round = 0; round < options.Rounds; round++)
            {
                var at = Path.Combine(folder.FullName, round.ToString(CultureInfo.InvariantCulture));
                peer.Add(ChildRun.Start(ChildRun.Peer, file, at + ".duckdb", "typed"));
                guess.Add(ChildRun.Start(ChildRun.Peer, file, at + "-guess.duckdb", "guessed"));
                import.Add(ChildRun.Start(ChildRun.Import, Path.GetDirectoryName(file)!, at + "-home", "store"));
                dry.Add(ChildRun.Start(ChildRun.Import, Path.GetDirectoryName(file)!, at + "-dry", "dry"));
                File.Delete(at + ".duckdb");
                File.Delete(at + "-guess.duckdb");
                Directory.Delete(at + "-home", recursive: true);
            }
            var table = new ResultTable(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"csv of {options.Rows} observations, {new FileInfo(file).Length / 1048576.0:F0} MB, median of {options.Rounds}"
                ),
                ["read_csv into a table of our types", "read_csv, its own guess of types", "import", "import --dry-run"],
                [Measured.Median(peer), Measured.Median(guess), Measured.Median(import), Measured.Median(dry)]
            );
            table.Show(options.Write is { } to ? Path.Combine(to, "csv-import.md") : null);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string folder, int rows)
    {
        Province.Write(folder, Units, Indicators);
        using StreamWriter observations = new(Path.Combine(folder, "observations.csv"), append: false, new UTF8Encoding(false));
        observations.Write("unit,indicator,period,value,status,known_by,submitted_at,source\n");
        var random = new Random(20250701);
        for (var row = 0; row < rows; row++)
        {
            var unit = row % Units;
            var indicator = row / Units % Indicators;
            var month = row / (Units * Indicators);
            var period = Period.OfMonth(2010 + month / 12, month % 12 + 1);
            var source = string.Create(CultureInfo.InvariantCulture, $"Báo cáo {period} của xã số {unit}");
            observations.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"xa-{unit:D3},chi-tieu-{indicator:D2},{period},{random.Next(1, 900_000) / 100m},official,self-reported,{period.End:yyyy-MM-dd},{source}\n"
                )
            );
        }
    }
}
