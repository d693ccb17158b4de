using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>Chapter: the appender.</summary>
internal static unsafe partial class DuckDbApi
{
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_appender_create_ext", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int AppenderCreate(
        ConnectionHandle connection,
        string? catalog,
        string? schema,
        string table,
        out nint appender
    );

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_appender_column_count")]
    internal static partial ulong AppenderColumnCount(AppenderHandle appender);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_appender_column_type")]
    internal static partial nint AppenderColumnType(AppenderHandle appender, ulong column);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_append_data_chunk")]
    internal static partial int AppendDataChunk(AppenderHandle appender, DataChunkHandle chunk);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_appender_close")]
    internal static partial int AppenderClose(AppenderHandle appender);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_appender_destroy")]
    internal static partial int AppenderDestroy(ref nint appender);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_appender_error_data")]
    internal static partial nint AppenderErrorData(AppenderHandle appender);
}
