using System.Globalization;

namespace ThiDua.Ingest.Benchmarks;

/// <param name="Rows">Observations of the csv, or report workbooks.</param>
/// <param name="Rounds">The median counts.</param>
/// <param name="Write">A folder that the table is written to as well; null: only the screen.</param>
internal sealed record BenchmarkOptions(int Rows, int Rounds, string? Write)
{
    internal static BenchmarkOptions Read(string[] options, int rows)
    {
        var read = new BenchmarkOptions(rows, 3, null);
        for (var at = 0; at + 1 < options.Length; at += 2)
        {
            read = options[at] switch
            {
                "--rows" => read with { Rows = int.Parse(options[at + 1], CultureInfo.InvariantCulture) },
                "--rounds" => read with { Rounds = int.Parse(options[at + 1], CultureInfo.InvariantCulture) },
                "--write" => read with { Write = options[at + 1] },
                var other => throw new ArgumentException($"{other} is not an option", nameof(options)),
            };
        }
        return read;
    }
}
