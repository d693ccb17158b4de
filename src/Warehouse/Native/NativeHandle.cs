using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>One object of DuckDB's library; opened and closed ones are counted, so that a test can compare them.</summary>
internal abstract class NativeHandle : SafeHandle
{
    private static long opened;
    private static long closed;

    protected NativeHandle(nint handle)
        : base(0, ownsHandle: true)
    {
        SetHandle(handle);
        if (handle != 0)
        {
            _ = Interlocked.Increment(ref opened);
        }
    }

    internal static long Opened => Interlocked.Read(ref opened);

    internal static long Closed => Interlocked.Read(ref closed);

    public sealed override bool IsInvalid => handle == 0;

    protected sealed override bool ReleaseHandle()
    {
        Destroy(handle);
        _ = Interlocked.Increment(ref closed);
        return true;
    }

    protected abstract void Destroy(nint native);
}
