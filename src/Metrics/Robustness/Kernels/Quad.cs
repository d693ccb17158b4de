using System.Runtime.InteropServices;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>Four rows of a tile, two vectors each (bốn hàng): what one block of the random stream fills.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Quad<TDouble>
    where TDouble : struct
{
    public TDouble LeftA;
    public TDouble RightA;
    public TDouble LeftB;
    public TDouble RightB;
    public TDouble LeftC;
    public TDouble RightC;
    public TDouble LeftD;
    public TDouble RightD;
}
