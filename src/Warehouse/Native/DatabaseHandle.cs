namespace ThiDua.Warehouse.Native;

/// <summary>duckdb_database.</summary>
internal sealed class DatabaseHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(nint native) => DuckDbApi.Close(ref native);
}
