namespace ThiDua.Ingest.Benchmarks;

/// <summary>One run: its seconds, those of all its threads, its process's peak memory, the rows it stored.</summary>
internal sealed record Measured(double Seconds, double ProcessorSeconds, long PeakBytes, long Rows)
{
    /// <summary>The run of the median time, with the largest peak of all.</summary>
    internal static Measured Median(IReadOnlyList<Measured> runs) =>
        runs.OrderBy(run => run.Seconds).ElementAt(runs.Count / 2) with
        {
            PeakBytes = runs.Max(run => run.PeakBytes),
        };
}
