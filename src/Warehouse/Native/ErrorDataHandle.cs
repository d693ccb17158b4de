namespace ThiDua.Warehouse.Native;

/// <summary>duckdb_error_data.</summary>
internal sealed class ErrorDataHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(nint native) => DuckDbApi.DestroyErrorData(ref native);
}
