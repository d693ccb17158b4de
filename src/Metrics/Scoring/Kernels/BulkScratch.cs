namespace ThiDua.Metrics.Scoring.Kernels;

/// <summary>Memory that a thread works in (vùng nhớ tạm); the caller keeps it for the next call.</summary>
internal sealed class BulkScratch(int units)
{
    internal int Units { get; } = units;

    internal double[] Points { get; } = new double[units];

    internal int[] Order { get; } = new int[units];
}
