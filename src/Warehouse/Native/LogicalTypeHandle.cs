namespace ThiDua.Warehouse.Native;

/// <summary>duckdb_logical_type.</summary>
internal sealed class LogicalTypeHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(nint native) => DuckDbApi.DestroyLogicalType(ref native);
}
