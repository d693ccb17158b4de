using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>duckdb_result: six pointer-sized fields, the first five deprecated; passed by value in places.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct RawResult(
    ulong ColumnCount,
    ulong RowCount,
    ulong RowsChanged,
    nint Columns,
    nint ErrorMessage,
    nint Internal
);
