using System.Buffers;
using System.Runtime.InteropServices;
using ThiDua.Warehouse.Engine;

namespace ThiDua.Warehouse.ArrowIpc;

/// <summary>The texts of a coded column, each once, in Arrow's layout: where each begins, and their bytes.</summary>
internal sealed class ArrowDictionary
{
    private readonly List<int> offsets = [0];
    private readonly ArrayBufferWriter<byte> bytes = new();

    /// <param name="column">Its place in the table, which is the dictionary's id.</param>
    private ArrowDictionary(int column) => Column = column;

    internal int Column { get; }

    internal int Count => offsets.Count - 1;

    internal ReadOnlySpan<byte> Offsets => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(offsets));

    internal ReadOnlySpan<byte> Bytes => bytes.WrittenSpan;

    /// <summary>Reads the one text column of a statement.</summary>
    internal static ArrowDictionary Read(DuckDbConnection connection, SqlText sql, int column)
    {
        ArrowDictionary dictionary = new(column);
        using var result = connection.Query(sql);
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                dictionary.bytes.Write(chunk.Columns[0].Bytes(row));
                dictionary.offsets.Add(dictionary.bytes.WrittenCount);
            }
        }
        return dictionary;
    }
}
