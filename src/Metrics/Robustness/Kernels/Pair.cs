using System.Runtime.InteropServices;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>One row of a tile (một hàng): two vectors of doubles side by side.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Pair<TDouble>
    where TDouble : struct
{
    public TDouble Left;
    public TDouble Right;
}
