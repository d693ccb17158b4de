namespace ThiDua.Warehouse.Native;

/// <summary>duckdb_data_chunk that we own.</summary>
internal sealed class DataChunkHandle(nint handle) : NativeHandle(handle)
{
    protected override void Destroy(nint native) => DuckDbApi.DestroyDataChunk(ref native);
}
