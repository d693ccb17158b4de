using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>DuckDB's C API as in duckdb.h of v1.5.5, a file for each chapter of its manual. Chapter: start-up and settings.</summary>
internal static unsafe partial class DuckDbApi
{
    /// <summary>duckdb_state: 0 is success.</summary>
    internal const int Success = 0;

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_library_version")]
    internal static partial byte* LibraryVersion();

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_free")]
    internal static partial void Free(void* pointer);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_create_config")]
    internal static partial int CreateConfig(out nint config);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_set_config", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int SetConfig(ConfigHandle config, string name, string option);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_destroy_config")]
    internal static partial void DestroyConfig(ref nint config);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_open_ext", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int OpenExt(string? path, out nint database, ConfigHandle config, out byte* error);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_close")]
    internal static partial void Close(ref nint database);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_connect")]
    internal static partial int Connect(DatabaseHandle database, out nint connection);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_interrupt")]
    internal static partial void Interrupt(ConnectionHandle connection);

    [LibraryImport(DuckDbLibrary.Name, EntryPoint = "duckdb_disconnect")]
    internal static partial void Disconnect(ref nint connection);
}
