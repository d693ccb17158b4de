using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ThiDua.Ingest.Benchmarks;

/// <summary>The measured runs as a table, each beside the first.</summary>
internal sealed record ResultTable(string Title, IReadOnlyList<string> Names, IReadOnlyList<Measured> Runs)
{
    internal void Show(string? path)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Title}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores\n\n");
        text.Append("| run | seconds | times the first | processor seconds | peak memory, MB | rows stored |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var (name, run) in Names.Zip(Runs))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {run.Seconds:F2} | {run.Seconds / Runs[0].Seconds:F2} | {run.ProcessorSeconds:F2} | {run.PeakBytes / 1048576.0:F0} | {run.Rows} |\n"
            );
        }
        Console.Write(text);
        if (path is not null)
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text.ToString());
        }
    }
}
