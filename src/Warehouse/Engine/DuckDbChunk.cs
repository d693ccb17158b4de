using ThiDua.Warehouse.Columns;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Engine;

/// <summary>Up to 2,048 rows of a result, by column.</summary>
internal sealed class DuckDbChunk : IDisposable
{
    private readonly DataChunkHandle handle;

    internal DuckDbChunk(DataChunkHandle handle, string[]?[] words)
    {
        this.handle = handle;
        Count = (int)DuckDbApi.DataChunkGetSize(handle);
        Columns = new ColumnReader[words.Length];
        for (var column = 0; column < words.Length; column++)
        {
            var vector = DuckDbApi.DataChunkGetVector(handle, (ulong)column);
            Columns[column] = new ColumnReader(vector, Count, words[column]);
        }
    }

    internal int Count { get; }

    internal ColumnReader[] Columns { get; }

    internal DataChunkHandle Handle => handle;

    public void Dispose() => handle.Dispose();
}
