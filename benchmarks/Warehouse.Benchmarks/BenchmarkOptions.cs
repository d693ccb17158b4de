using System.Globalization;

namespace ThiDua.Warehouse.Benchmarks;

/// <param name="Rows">Rows of the scores.</param>
/// <param name="Facts">Observations, of which every tenth corrects another.</param>
/// <param name="Rounds">The median counts.</param>
/// <param name="Folder">On the disk that is written to; it needs about 1 kB a row.</param>
/// <param name="Write">A folder that the table is written to as well; null: only the screen.</param>
internal sealed record BenchmarkOptions(int Rows, int Facts, int Rounds, string Folder, string? Write)
{
    internal static BenchmarkOptions Read(string[] options)
    {
        var read = new BenchmarkOptions(10_000_000, 10_000_000, 3, Path.GetTempPath(), null);
        for (var at = 0; at + 1 < options.Length; at += 2)
        {
            read = options[at] switch
            {
                "--rows" => read with { Rows = int.Parse(options[at + 1], CultureInfo.InvariantCulture) },
                "--facts" => read with { Facts = int.Parse(options[at + 1], CultureInfo.InvariantCulture) },
                "--rounds" => read with { Rounds = int.Parse(options[at + 1], CultureInfo.InvariantCulture) },
                "--folder" => read with { Folder = options[at + 1] },
                "--write" => read with { Write = options[at + 1] },
                var other => throw new ArgumentException($"{other} is not an option", nameof(options)),
            };
        }
        return read;
    }
}
