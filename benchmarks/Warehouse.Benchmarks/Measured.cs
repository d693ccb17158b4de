namespace ThiDua.Warehouse.Benchmarks;

/// <summary>One run: its seconds, those of all its threads, its process's peak memory, the rows and the bytes that it gave.</summary>
internal sealed record Measured(double Seconds, double ProcessorSeconds, long PeakBytes, long Rows, long Bytes)
{
    internal double MegabytesPerSecond => Bytes / 1e6 / Seconds;

    /// <summary>What one core of a quiet machine would do.</summary>
    internal double MegabytesPerProcessorSecond => Bytes / 1e6 / ProcessorSeconds;

    /// <summary>The run of the median time, with the largest peak of all.</summary>
    internal static Measured Median(IReadOnlyList<Measured> runs) =>
        runs.OrderBy(run => run.Seconds).ElementAt(runs.Count / 2) with
        {
            PeakBytes = runs.Max(run => run.PeakBytes),
        };
}
