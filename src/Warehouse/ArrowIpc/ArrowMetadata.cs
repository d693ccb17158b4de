using ThiDua.Metrics.Tables;

namespace ThiDua.Warehouse.ArrowIpc;

/// <summary>
/// The FlatBuffers of Arrow IPC, as Schema.fbs, Message.fbs and File.fbs of the format define them; a number in a call is
/// the field's place in its definition.
/// </summary>
internal static class ArrowMetadata
{
    private const short Version5 = 4;
    private const byte SchemaHeader = 1;
    private const byte DictionaryHeader = 2;
    private const byte BatchHeader = 3;

    internal static ReadOnlySpan<byte> Schema(ArrowTable table)
    {
        FlatBufferWriter writer = new();
        return writer.Finish(Message(writer, SchemaHeader, Schema(writer, table), 0));
    }

    internal static ReadOnlySpan<byte> Batch(
        long rows,
        ReadOnlySpan<ArrowNode> nodes,
        ReadOnlySpan<ArrowBuffer> buffers,
        long bodyLength
    )
    {
        FlatBufferWriter writer = new();
        return writer.Finish(Message(writer, BatchHeader, Batch(writer, rows, nodes, buffers), bodyLength));
    }

    /// <summary>A dictionary is a batch of one column, with the number that its field gives it.</summary>
    internal static ReadOnlySpan<byte> Dictionary(long id, long rows, ReadOnlySpan<ArrowBuffer> buffers, long bodyLength)
    {
        FlatBufferWriter writer = new();
        var batch = Batch(writer, rows, [new ArrowNode(rows, 0)], buffers);
        writer.BeginTable(3);
        writer.Field(0, id);
        writer.Reference(1, batch);
        return writer.Finish(Message(writer, DictionaryHeader, writer.EndTable(), bodyLength));
    }

    internal static ReadOnlySpan<byte> Footer(
        ArrowTable table,
        ReadOnlySpan<ArrowBlock> dictionaries,
        ReadOnlySpan<ArrowBlock> batches
    )
    {
        FlatBufferWriter writer = new();
        var batchVector = writer.Structs(batches);
        var dictionaryVector = writer.Structs(dictionaries);
        var schema = Schema(writer, table);
        writer.BeginTable(4);
        writer.Field(0, Version5);
        writer.Reference(1, schema);
        writer.Reference(2, dictionaryVector);
        writer.Reference(3, batchVector);
        return writer.Finish(writer.EndTable());
    }

    private static int Batch(FlatBufferWriter writer, long rows, ReadOnlySpan<ArrowNode> nodes, ReadOnlySpan<ArrowBuffer> buffers)
    {
        var bufferVector = writer.Structs(buffers);
        var nodeVector = writer.Structs(nodes);
        writer.BeginTable(3);
        writer.Field(0, rows);
        writer.Reference(1, nodeVector);
        writer.Reference(2, bufferVector);
        return writer.EndTable();
    }

    private static int Message(FlatBufferWriter writer, byte headerType, int header, long bodyLength)
    {
        writer.BeginTable(4);
        writer.Field(3, bodyLength);
        writer.Reference(2, header);
        writer.Field(0, Version5);
        writer.Field(1, headerType);
        return writer.EndTable();
    }

    private static int Schema(FlatBufferWriter writer, ArrowTable table)
    {
        var fields = writer.References([.. table.Columns.Select((column, index) => Field(writer, column, index))]);
        var metadata = KeyValues(writer, table.Metadata);
        const short LittleEndian = 0;
        writer.BeginTable(3);
        writer.Field(0, LittleEndian);
        writer.Reference(1, fields);
        writer.Reference(2, metadata);
        return writer.EndTable();
    }

    private static int Field(FlatBufferWriter writer, ArrowColumn column, long index)
    {
        var metadata = KeyValues(writer, column.Metadata);
        var children = writer.References([]);
        var (typeNumber, type) = Type(writer, column.Type);
        var name = writer.Text(column.Name);
        var dictionary = column.Coded ? Encoding(writer, index) : 0;
        writer.BeginTable(7);
        writer.Reference(0, name);
        writer.Field(1, true);
        writer.Field(2, typeNumber);
        writer.Reference(3, type);
        if (column.Coded)
        {
            writer.Reference(4, dictionary);
        }
        writer.Reference(5, children);
        writer.Reference(6, metadata);
        return writer.EndTable();
    }

    /// <summary>Values are 32-bit places in the dictionary of that number.</summary>
    private static int Encoding(FlatBufferWriter writer, long id)
    {
        writer.BeginTable(2);
        writer.Field(0, 32);
        writer.Field(1, true);
        var places = writer.EndTable();
        writer.BeginTable(4);
        writer.Field(0, id);
        writer.Reference(1, places);
        return writer.EndTable();
    }

    /// <summary>The type's number in the union Type, and its table.</summary>
    private static (byte Number, int Table) Type(FlatBufferWriter writer, ColumnType type)
    {
        const short Double = 2;
        const short Day = 0;
        const short Microsecond = 2;
        switch (type)
        {
            case ColumnType.Integer:
                writer.BeginTable(2);
                writer.Field(0, 64);
                writer.Field(1, true);
                return (2, writer.EndTable());
            case ColumnType.Double:
                writer.BeginTable(1);
                writer.Field(0, Double);
                return (3, writer.EndTable());
            case ColumnType.Text:
                writer.BeginTable(0);
                return (5, writer.EndTable());
            case ColumnType.Boolean:
                writer.BeginTable(0);
                return (6, writer.EndTable());
            case ColumnType.Number:
                writer.BeginTable(3);
                writer.Field(0, 38);
                writer.Field(1, 15);
                writer.Field(2, 128);
                return (7, writer.EndTable());
            case ColumnType.Date:
                writer.BeginTable(1);
                writer.Field(0, Day);
                return (8, writer.EndTable());
            case ColumnType.Timestamp:
                var zone = writer.Text("UTC");
                writer.BeginTable(2);
                writer.Field(0, Microsecond);
                writer.Reference(1, zone);
                return (10, writer.EndTable());
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, "No Arrow type");
        }
    }

    private static int KeyValues(FlatBufferWriter writer, IReadOnlyList<(string Key, string Value)> pairs) =>
        writer.References([.. pairs.Select(pair => KeyValue(writer, pair.Key, pair.Value))]);

    private static int KeyValue(FlatBufferWriter writer, string key, string value)
    {
        var keyText = writer.Text(key);
        var valueText = writer.Text(value);
        writer.BeginTable(2);
        writer.Reference(0, keyText);
        writer.Reference(1, valueText);
        return writer.EndTable();
    }
}
