using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.Native;

/// <summary>duckdb_string_t: up to 12 bytes inline, else a prefix of 4 and a pointer.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal unsafe struct RawString
{
    [FieldOffset(0)]
    private uint length;

    [FieldOffset(4)]
    private fixed byte inlined[InlineBytes];

    [FieldOffset(8)]
    private byte* pointer;

    private const int InlineBytes = 12;

    /// <summary>The bytes where they lie, as long as their chunk lives.</summary>
    internal static ReadOnlySpan<byte> Bytes(RawString* at) =>
        new(at->length <= InlineBytes ? at->inlined : at->pointer, checked((int)at->length));
}
