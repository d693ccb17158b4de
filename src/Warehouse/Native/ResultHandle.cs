using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>duckdb_result: a struct that the library fills in, kept in native memory so that it never moves.</summary>
internal sealed unsafe class ResultHandle() : NativeHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(RawResult)))
{
    internal RawResult* Pointer => (RawResult*)handle;

    protected override void Destroy(nint native)
    {
        DuckDbApi.DestroyResult((RawResult*)native);
        NativeMemory.Free((void*)native);
    }
}
