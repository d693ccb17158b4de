using System.Runtime.InteropServices;

namespace ThiDua.Warehouse.ArrowIpc;

/// <summary>
/// Writes batches as Arrow IPC: a schema, the dictionaries of its coded columns, the batches, an end; each message is its length, its metadata and, from the
/// next multiple of 64 bytes, its buffers as they lie in memory.
/// </summary>
internal sealed class ArrowIpcWriter
{
    /// <summary>What the format recommends for buffers; a reader may use them where they lie.</summary>
    private const int Alignment = 64;

    private const int Prefix = 2 * sizeof(int);
    private const int Continuation = -1;

    private static ReadOnlySpan<byte> Zeros => new byte[Alignment];

    private readonly Stream output;
    private readonly ArrowTable table;
    private readonly ArrowContainer container;
    private readonly List<ArrowBlock> dictionaries = [];
    private readonly List<ArrowBlock> batches = [];
    private readonly List<ArrowNode> nodes = [];
    private readonly List<ArrowBuffer> buffers = [];
    private long position;

    internal ArrowIpcWriter(Stream output, ArrowTable table, ArrowContainer container)
    {
        this.output = output;
        this.table = table;
        this.container = container;
        if (container == ArrowContainer.File)
        {
            Put("ARROW1\0\0"u8);
        }
        _ = Message(ArrowMetadata.Schema(table));
    }

    /// <summary>Before the first batch.</summary>
    internal void Write(ArrowDictionary dictionary)
    {
        ReadOnlySpan<ArrowBuffer> parts =
        [
            new(0, 0),
            new(0, dictionary.Offsets.Length),
            new(Padded(dictionary.Offsets.Length), dictionary.Bytes.Length),
        ];
        var body = parts[2].Offset + Padded(dictionary.Bytes.Length);
        var start = position;
        var metadata = Message(ArrowMetadata.Dictionary(dictionary.Column, dictionary.Count, parts, body));
        Put(dictionary.Offsets);
        Pad();
        Put(dictionary.Bytes);
        Pad();
        dictionaries.Add(new ArrowBlock(start, metadata, body));
    }

    internal void Write(ArrowBatch batch)
    {
        nodes.Clear();
        buffers.Clear();
        long body = 0;
        for (var column = 0; column < table.Columns.Count; column++)
        {
            nodes.Add(new ArrowNode(batch.Rows, batch.NullCount(column)));
            for (var buffer = 0; buffer < batch.BufferCount(column); buffer++)
            {
                var length = batch.Buffer(column, buffer).Length;
                buffers.Add(new ArrowBuffer(body, length));
                body += Padded(length);
            }
        }
        var start = position;
        var metadata = Message(
            ArrowMetadata.Batch(batch.Rows, CollectionsMarshal.AsSpan(nodes), CollectionsMarshal.AsSpan(buffers), body)
        );
        for (var column = 0; column < table.Columns.Count; column++)
        {
            for (var buffer = 0; buffer < batch.BufferCount(column); buffer++)
            {
                Put(batch.Buffer(column, buffer));
                Pad();
            }
        }
        if (container == ArrowContainer.File)
        {
            batches.Add(new ArrowBlock(start, metadata, body));
        }
    }

    internal void Complete()
    {
        Put(Continuation);
        Put(0);
        if (container == ArrowContainer.File)
        {
            var footer = ArrowMetadata.Footer(table, CollectionsMarshal.AsSpan(dictionaries), CollectionsMarshal.AsSpan(batches));
            Put(footer);
            Put(footer.Length);
            Put("ARROW1"u8);
        }
    }

    /// <returns>The bytes before the body.</returns>
    private long Message(ReadOnlySpan<byte> metadata)
    {
        var start = position;
        Put(Continuation);
        Put(metadata.Length + Padding(start + Prefix + metadata.Length));
        Put(metadata);
        Pad();
        return position - start;
    }

    private static long Padded(long length) => length + Padding(length);

    private static int Padding(long length) => (int)(-length & (Alignment - 1));

    private void Pad() => Put(Zeros[..Padding(position)]);

    private void Put(int value) => Put(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in value)));

    private void Put(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        position += bytes.Length;
    }
}
