using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>Chapter: the Arrow interface.</summary>
internal static unsafe partial class DuckDbApi
{
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_result_get_arrow_options")]
    internal static partial nint ResultGetArrowOptions(RawResult* result);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_destroy_arrow_options")]
    internal static partial void DestroyArrowOptions(ref nint options);

    /// <summary>Error data, or zero; a schema that was filled in is the caller's to release.</summary>
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_to_arrow_schema")]
    internal static partial nint ToArrowSchema(
        ArrowOptionsHandle options,
        nint* types,
        byte** names,
        ulong columns,
        ArrowSchema* schema
    );

    /// <summary>Error data, or zero; an array that was filled in is the caller's to release.</summary>
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_data_chunk_to_arrow")]
    internal static partial nint DataChunkToArrow(ArrowOptionsHandle options, DataChunkHandle chunk, ArrowArray* array);
}
