namespace ThiDua.Warehouse.Native;

/// <summary>duckdb_arrow_options.</summary>
internal sealed class ArrowOptionsHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(nint native) => DuckDbApi.DestroyArrowOptions(ref native);
}
