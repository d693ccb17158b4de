using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>Chapter: queries and their results.</summary>
internal static unsafe partial class DuckDbApi
{
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_query", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Query(ConnectionHandle connection, string sql, RawResult* result);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_destroy_result")]
    internal static partial void DestroyResult(RawResult* result);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_result_error")]
    internal static partial byte* ResultError(RawResult* result);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_result_error_type")]
    internal static partial DuckDbErrorClass ResultErrorType(RawResult* result);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_rows_changed")]
    internal static partial ulong RowsChanged(RawResult* result);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_column_count")]
    internal static partial ulong ColumnCount(RawResult* result);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_column_name")]
    internal static partial byte* ColumnName(RawResult* result, ulong column);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_column_logical_type")]
    internal static partial nint ColumnLogicalType(RawResult* result, ulong column);

    /// <summary>The result goes by value, as the header has it.</summary>
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_fetch_chunk")]
    internal static partial nint FetchChunk(RawResult result);
}
