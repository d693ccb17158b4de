namespace ThiDua.Warehouse.Native;

/// <summary>duckdb_connection.</summary>
internal sealed class ConnectionHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(nint native) => DuckDbApi.Disconnect(ref native);
}
