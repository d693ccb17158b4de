namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>The widths that a kernel is written for (độ rộng véc-tơ); every one gives the same bits.</summary>
internal enum KernelWidth
{
    /// <summary>The plain twin.</summary>
    Scalar,
    Bits128,
    Bits256,
    Bits512,
}
