using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>Chapter: error data.</summary>
internal static unsafe partial class DuckDbApi
{
    /// <summary>One byte, not the four of a Windows BOOL.</summary>
    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_error_data_has_error")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool ErrorDataHasError(ErrorDataHandle error);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_error_data_message")]
    internal static partial byte* ErrorDataMessage(ErrorDataHandle error);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_error_data_error_type")]
    internal static partial DuckDbErrorClass ErrorDataErrorType(ErrorDataHandle error);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_destroy_error_data")]
    internal static partial void DestroyErrorData(ref nint error);
}
