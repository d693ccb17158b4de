using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]

namespace ThiDua.Warehouse.Native;

/// <summary>DuckDB's shared library: its name, and the one version that the declarations here are written for.</summary>
internal static unsafe class DuckDbLibrary
{
    internal const string Name = "duckdb";

    /// <summary>The C API is stable, the stored format and a few settings are not: another version is refused.</summary>
    internal const string ExpectedVersion = "v1.5.5";

    private static readonly Lazy<string> LazyVersion = new(() => BorrowedUtf8.Text(DuckDbApi.LibraryVersion()));

    /// <exception cref="DllNotFoundException">The library does not lie beside the program.</exception>
    internal static string Version => LazyVersion.Value;
}
