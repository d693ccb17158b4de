namespace ThiDua.Warehouse.Native;

/// <summary>duckdb_appender.</summary>
internal sealed class AppenderHandle(nint handle) : NativeHandle(handle)
{
    /// <summary>Destroying flushes; whoever must know whether that worked closes the appender first.</summary>
    protected override void Destroy(nint native) => _ = DuckDbApi.AppenderDestroy(ref native);
}
