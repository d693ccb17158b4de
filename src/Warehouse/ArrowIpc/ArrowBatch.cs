using System.Numerics;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.ArrowIpc;

/// <summary>One chunk in Arrow's layout: the engine's own buffers, which live until it is disposed.</summary>
internal sealed unsafe class ArrowBatch : IDisposable
{
    private readonly ArrowTable table;
    private ArrowArray array;

    internal ArrowBatch(ArrowTable table, DuckDbChunk chunk, ArrowOptionsHandle options)
    {
        this.table = table;
        ArrowArray filled = default;
        DuckDbException.ThrowIf(DuckDbApi.DataChunkToArrow(options, chunk.Handle, &filled));
        array = filled;
        for (var column = 0; column < table.Columns.Count; column++)
        {
            ClearNulls(column);
        }
    }

    internal int Rows => (int)array.Length;

    internal long NullCount(int column) => array.Children[column]->NullCount;

    /// <summary>The mask, the values; of texts the mask, the offsets, the bytes.</summary>
    internal int BufferCount(int column) => table.Columns[column].IsPlainText ? 3 : 2;

    /// <summary>As it lies; the mask is left out (empty) where no value is missing.</summary>
    internal ReadOnlySpan<byte> Buffer(int column, int buffer)
    {
        var isText = table.Columns[column].IsPlainText;
        var length = buffer switch
        {
            0 => NullCount(column) == 0 ? 0 : Bits,
            1 when isText => (Rows + 1) * sizeof(int),
            1 when table.Columns[column].Type == ColumnType.Boolean => Bits,
            1 => Rows * table.Columns[column].Width,
            _ => ((int*)array.Children[column]->Buffers[1])[Rows],
        };
        return new ReadOnlySpan<byte>(array.Children[column]->Buffers[buffer], length);
    }

    public void Dispose()
    {
        if (array.Release is not null)
        {
            fixed (ArrowArray* filled = &array)
            {
                array.Release(filled);
            }
        }
    }

    private int Bits => (Rows + 7) / 8;

    /// <summary>Where a value is missing the engine leaves the memory as it was: other rows' values, and other bytes each time.</summary>
    private void ClearNulls(int column)
    {
        var width = table.Columns[column].Width;
        if (width == 0 || NullCount(column) == 0)
        {
            return;
        }
        Span<byte> values = new(array.Children[column]->Buffers[1], Rows * width);
        var mask = Buffer(column, 0);
        for (var index = 0; index < mask.Length; index++)
        {
            for (var missing = ~mask[index] & byte.MaxValue; missing != 0; missing &= missing - 1)
            {
                var row = index * 8 + BitOperations.TrailingZeroCount(missing);
                if (row < Rows)
                {
                    values.Slice(row * width, width).Clear();
                }
            }
        }
    }
}
