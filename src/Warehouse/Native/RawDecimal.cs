using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>duckdb_decimal: two bytes, six of padding, then a hugeint, low word first.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct RawDecimal(byte Width, byte Scale, ulong Lower, long Upper);
