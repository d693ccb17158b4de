using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>ArrowSchema of the Arrow C data interface: the type of a column, or of a batch as a struct of columns.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ArrowSchema
{
    internal byte* Format;
    internal byte* Name;
    internal byte* Metadata;
    internal long Flags;
    internal long ChildCount;
    internal ArrowSchema** Children;
    internal ArrowSchema* Dictionary;
    internal delegate* unmanaged[Cdecl]<ArrowSchema*, void> Release;
    internal void* PrivateData;
}
