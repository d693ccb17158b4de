using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>Chapter: prepared statements; parameter indexes start at 1.</summary>
internal static unsafe partial class DuckDbApi
{
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_prepare", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Prepare(ConnectionHandle connection, string sql, out nint statement);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_prepare_error")]
    internal static partial byte* PrepareError(StatementHandle statement);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_destroy_prepare")]
    internal static partial void DestroyPrepare(ref nint statement);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_nparams")]
    internal static partial ulong ParameterCount(StatementHandle statement);

    [LibraryImport(
        DuckDbLibrary.Name,
        EntryPoint = "duckdb_bind_parameter_index",
        StringMarshalling = StringMarshalling.Utf8
    )]
    internal static partial int ParameterIndex(StatementHandle statement, out ulong index, string name);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_bind_null")]
    internal static partial int BindNull(StatementHandle statement, ulong index);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_bind_boolean")]
    internal static partial int BindBoolean(
        StatementHandle statement,
        ulong index,
        [MarshalAs(UnmanagedType.U1)] bool value
    );

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_bind_int64")]
    internal static partial int BindInt64(StatementHandle statement, ulong index, long value);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_bind_double")]
    internal static partial int BindDouble(StatementHandle statement, ulong index, double value);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_bind_decimal")]
    internal static partial int BindDecimal(StatementHandle statement, ulong index, RawDecimal value);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_bind_varchar_length")]
    internal static partial int BindVarchar(StatementHandle statement, ulong index, byte* text, ulong length);

    /// <summary>duckdb_date is a struct of one int32: the same register as an int32.</summary>
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_bind_date")]
    internal static partial int BindDate(StatementHandle statement, ulong index, int days);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_bind_timestamp")]
    internal static partial int BindTimestamp(StatementHandle statement, ulong index, long micros);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_execute_prepared")]
    internal static partial int ExecutePrepared(StatementHandle statement, RawResult* result);

    /// <summary>Gives the rows while they are computed, and keeps but a few of them in memory.</summary>
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_execute_prepared_streaming")]
    internal static partial int ExecuteStreaming(StatementHandle statement, RawResult* result);
}
