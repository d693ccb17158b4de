namespace ThiDua.Warehouse.Native;

/// <summary>duckdb_config.</summary>
internal sealed class ConfigHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(nint native) => DuckDbApi.DestroyConfig(ref native);
}
