using System.Runtime.InteropServices;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// Memory that starts on a cache line (bộ nhớ thẳng hàng): a 64-byte vector that lies across two lines costs two loads, and an
/// ordinary array starts 16 bytes into a line. The array is pinned, so it stays where it was put.
/// </summary>
internal sealed class AlignedBuffer<T>
    where T : unmanaged
{
    private const int LineBytes = 64;

    private readonly T[] array;
    private readonly int start;

    public AlignedBuffer(int length)
    {
        var size = Marshal.SizeOf<T>();
        Length = length;
        array = GC.AllocateArray<T>(length + LineBytes / size, pinned: true);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % LineBytes);
        start = past == 0 ? 0 : (LineBytes - past) / size;
    }

    public int Length { get; }

    public Span<T> Span => array.AsSpan(start, Length);
}
