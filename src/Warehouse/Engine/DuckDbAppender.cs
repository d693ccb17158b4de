using ThiDua.Warehouse.Columns;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Engine;

/// <summary>
/// Fills a table chunk by chunk: set the cells of a row, end the row, and complete. Disposed without completing,
/// the started chunk is dropped; what was sent before belongs to the transaction, which the caller rolls back.
/// </summary>
internal sealed unsafe class DuckDbAppender : IDisposable
{
    private readonly int capacity = (int)DuckDbApi.VectorSize();
    private readonly AppenderHandle handle;
    private readonly DataChunkHandle chunk;
    private readonly ColumnWriter[] columns;
    private int rows;

    private DuckDbAppender(AppenderHandle handle)
    {
        this.handle = handle;
        var count = (int)DuckDbApi.AppenderColumnCount(handle);
        var types = stackalloc nint[count];
        for (var column = 0; column < count; column++)
        {
            types[column] = DuckDbApi.AppenderColumnType(handle, (ulong)column);
        }
        chunk = new DataChunkHandle(DuckDbApi.CreateDataChunk(types, (ulong)count));
        for (var column = 0; column < count; column++)
        {
            DuckDbApi.DestroyLogicalType(ref types[column]);
        }
        columns = new ColumnWriter[count];
        Point();
    }

    internal static DuckDbAppender Open(ConnectionHandle connection, string? catalog, string table)
    {
        var state = DuckDbApi.AppenderCreate(connection, catalog, null, table, out var raw);
        if (state == DuckDbApi.Success)
        {
            return new DuckDbAppender(new AppenderHandle(raw));
        }
        using AppenderHandle refused = new(raw);
        throw ErrorOf(refused);
    }

    /// <summary>The row being filled.</summary>
    internal int Row => rows;

    internal ref readonly ColumnWriter Column(int column) => ref columns[column];

    internal void EndRow()
    {
        rows++;
        if (rows == capacity)
        {
            Send();
        }
    }

    /// <summary>A whole chunk of the same columns; no row may be begun.</summary>
    internal void Append(DuckDbChunk rows) => Check(DuckDbApi.AppendDataChunk(handle, rows.Handle));

    /// <summary>Writes what is left.</summary>
    internal void Complete()
    {
        if (rows > 0)
        {
            Send();
        }
        Check(DuckDbApi.AppenderClose(handle));
    }

    public void Dispose()
    {
        chunk.Dispose();
        handle.Dispose();
    }

    private void Send()
    {
        DuckDbApi.DataChunkSetSize(chunk, (ulong)rows);
        Check(DuckDbApi.AppendDataChunk(handle, chunk));
        DuckDbApi.DataChunkReset(chunk);
        rows = 0;
        Point();
    }

    /// <summary>A reset chunk may have other buffers.</summary>
    private void Point()
    {
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = new ColumnWriter(DuckDbApi.DataChunkGetVector(chunk, (ulong)column));
        }
    }

    private void Check(int state)
    {
        if (state != DuckDbApi.Success)
        {
            throw ErrorOf(handle);
        }
    }

    private static DuckDbException ErrorOf(AppenderHandle appender)
    {
        using var error = new ErrorDataHandle(DuckDbApi.AppenderErrorData(appender));
        return new DuckDbException(DuckDbApi.ErrorDataErrorType(error), BorrowedUtf8.Text(DuckDbApi.ErrorDataMessage(error)));
    }
}
