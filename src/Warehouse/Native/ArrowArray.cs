using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>ArrowArray of the Arrow C data interface: the buffers of a column, or of a batch as a struct of columns.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ArrowArray
{
    internal long Length;
    internal long NullCount;
    internal long Offset;
    internal long BufferCount;
    internal long ChildCount;
    internal void** Buffers;
    internal ArrowArray** Children;
    internal ArrowArray* Dictionary;
    internal delegate* unmanaged[Cdecl]<ArrowArray*, void> Release;
    internal void* PrivateData;
}
