using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>Chapter: data chunks.</summary>
internal static unsafe partial class DuckDbApi
{
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_vector_size")]
    internal static partial ulong VectorSize();

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_create_data_chunk")]
    internal static partial nint CreateDataChunk(nint* types, ulong columns);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_destroy_data_chunk")]
    internal static partial void DestroyDataChunk(ref nint chunk);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_data_chunk_reset")]
    internal static partial void DataChunkReset(DataChunkHandle chunk);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_data_chunk_get_size")]
    internal static partial ulong DataChunkGetSize(DataChunkHandle chunk);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_data_chunk_set_size")]
    internal static partial void DataChunkSetSize(DataChunkHandle chunk, ulong size);

    /// <summary>Borrowed from the chunk: never destroyed by itself.</summary>
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_data_chunk_get_vector")]
    internal static partial nint DataChunkGetVector(DataChunkHandle chunk, ulong column);
}
