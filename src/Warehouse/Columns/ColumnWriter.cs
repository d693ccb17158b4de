using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Columns;

/// <summary>One column of a chunk that is being filled: the stored values as a span, and typed setters.</summary>
internal readonly unsafe struct ColumnWriter
{
    private const int StackBytes = 512;

    private readonly nint vector;
    private readonly void* data;
    private readonly ValidityMask validity;

    internal ColumnWriter(nint vector)
    {
        this.vector = vector;
        DuckDbApi.VectorEnsureValidityWritable(vector);
        data = DuckDbApi.VectorGetData(vector);
        validity = new ValidityMask(DuckDbApi.VectorGetValidity(vector));
    }

    /// <summary>The whole column as stored; T must be the stored type.</summary>
    internal Span<T> Values<T>(int capacity)
        where T : unmanaged => new(data, capacity);

    internal void SetNull(int row) => validity.SetNull(row);

    internal void Set<T>(int row, T value)
        where T : unmanaged => ((T*)data)[row] = value;

    internal void Set(int row, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = &MemoryMarshal.GetReference(bytes))
        {
            byte empty;
            DuckDbApi.VectorAssignString(vector, (ulong)row, start is null ? &empty : start, (ulong)bytes.Length);
        }
    }

    /// <exception cref="ArgumentException">Half a surrogate pair: it has no UTF-8.</exception>
    internal void Set(int row, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= StackBytes)
        {
            Span<byte> bytes = stackalloc byte[StackBytes];
            Set(row, bytes[..Strict.GetBytes(text, bytes)]);
            return;
        }
        var rented = ArrayPool<byte>.Shared.Rent(most);
        Set(row, rented.AsSpan(0, Strict.GetBytes(text, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>The text of the row before, without a copy of its bytes. Only in a column of texts, where that row has one.</summary>
    internal void Repeat(int row) => ((RawString*)data)[row] = ((RawString*)data)[row - 1];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
