namespace ThiDua.Warehouse.Native;

/// <summary>duckdb_prepared_statement.</summary>
internal sealed class StatementHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(nint native) => DuckDbApi.DestroyPrepare(ref native);
}
