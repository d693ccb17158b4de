using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Engine;

/// <summary>What a statement gave: its columns, and its rows a chunk at a time.</summary>
internal sealed unsafe class DuckDbResult : IDisposable
{
    private readonly ResultHandle handle;
    private readonly string[]?[] words;

    private readonly string? file;

    private DuckDbResult(ResultHandle handle, string? file)
    {
        this.handle = handle;
        this.file = file;
        var count = (int)DuckDbApi.ColumnCount(handle.Pointer);
        var names = new string[count];
        words = new string[]?[count];
        for (var column = 0; column < count; column++)
        {
            names[column] = BorrowedUtf8.Text(DuckDbApi.ColumnName(handle.Pointer, (ulong)column));
            using var type = new LogicalTypeHandle(DuckDbApi.ColumnLogicalType(handle.Pointer, (ulong)column));
            words[column] = DuckDbApi.GetTypeId(type) == DuckDbType.Enum ? Words(type) : null;
        }
        Names = names;
    }

    internal IReadOnlyList<string> Names { get; }

    internal long RowsChanged => checked((long)DuckDbApi.RowsChanged(handle.Pointer));

    internal static DuckDbResult From(int state, ResultHandle handle, SqlText sql)
    {
        if (state == DuckDbApi.Success)
        {
            return new DuckDbResult(handle, sql.File);
        }
        using (handle)
        {
            throw new DuckDbException(
                DuckDbApi.ResultErrorType(handle.Pointer),
                BorrowedUtf8.Text(DuckDbApi.ResultError(handle.Pointer)),
                sql.File
            );
        }
    }

    /// <summary>The rows, up to 2,048 at a time; each chunk is gone when the next is asked for.</summary>
    internal IEnumerable<DuckDbChunk> Chunks()
    {
        while (true)
        {
            using var chunk = Fetch();
            if (chunk is null)
            {
                yield break;
            }
            yield return chunk;
        }
    }

    /// <summary>How the engine lays out this result's columns for Arrow.</summary>
    internal ArrowOptionsHandle ArrowOptions() => new(DuckDbApi.ResultGetArrowOptions(handle.Pointer));

    /// <summary>The Arrow format of each column, as the C data interface writes it: "u", "l", "d:38,15,128".</summary>
    internal string[] ArrowFormats(ArrowOptionsHandle options)
    {
        var types = new nint[Names.Count];
        var names = new nint[Names.Count];
        ArrowSchema schema = default;
        try
        {
            for (var column = 0; column < types.Length; column++)
            {
                types[column] = DuckDbApi.ColumnLogicalType(handle.Pointer, (ulong)column);
                names[column] = (nint)DuckDbApi.ColumnName(handle.Pointer, (ulong)column);
            }
            fixed (nint* type = types, name = names)
            {
                DuckDbException.ThrowIf(DuckDbApi.ToArrowSchema(options, type, (byte**)name, (ulong)types.Length, &schema));
            }
            var formats = new string[(int)schema.ChildCount];
            for (var column = 0; column < formats.Length; column++)
            {
                formats[column] = BorrowedUtf8.Text(schema.Children[column]->Format);
            }
            return formats;
        }
        finally
        {
            if (schema.Release is not null)
            {
                schema.Release(&schema);
            }
            for (var column = 0; column < types.Length; column++)
            {
                DuckDbApi.DestroyLogicalType(ref types[column]);
            }
        }
    }

    public void Dispose() => handle.Dispose();

    private DuckDbChunk? Fetch()
    {
        var chunk = DuckDbApi.FetchChunk(*handle.Pointer);
        if (chunk != 0)
        {
            return new DuckDbChunk(new DataChunkHandle(chunk), words);
        }
        // A streamed result can fail between two chunks, and then there is none either.
        var said = DuckDbApi.ResultError(handle.Pointer);
        return said is null
            ? null
            : throw new DuckDbException(DuckDbApi.ResultErrorType(handle.Pointer), BorrowedUtf8.Text(said), file);
    }

    private static string[] Words(LogicalTypeHandle type)
    {
        var all = new string[(int)DuckDbApi.EnumDictionarySize(type)];
        for (var word = 0; word < all.Length; word++)
        {
            all[word] = OwnedUtf8.Text(DuckDbApi.EnumDictionaryValue(type, (ulong)word));
        }
        return all;
    }
}
