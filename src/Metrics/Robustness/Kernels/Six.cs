using System.Runtime.InteropServices;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>One leaf's points of six units (sáu đơn vị): what one step of the product takes in.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Six
{
    public const int Count = 6;

    public double First;
    public double Second;
    public double Third;
    public double Fourth;
    public double Fifth;
    public double Sixth;
}
