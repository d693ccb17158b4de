using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Engine;

/// <summary>A connection; one thread at a time.</summary>
internal sealed unsafe class DuckDbConnection : IDisposable
{
    private readonly ConnectionHandle handle;

    /// <summary>Statements of .sql files, prepared once: planning a page's query costs as much as running it.</summary>
    private readonly Dictionary<string, DuckDbStatement> prepared = new(StringComparer.Ordinal);

    internal DuckDbConnection(ConnectionHandle handle) => this.handle = handle;

    internal ConnectionHandle Handle => handle;

    /// <summary>Runs one statement with bound parameters and gives the rows it changed.</summary>
    internal long Execute(SqlText sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var result = Query(sql, parameters);
        return result.RowsChanged;
    }

    /// <summary>The rows of one statement; every value a user can set is a parameter.</summary>
    internal DuckDbResult Query(SqlText sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (sql.File is { } file)
        {
            if (!prepared.TryGetValue(file, out var kept))
            {
                kept = Prepare(sql);
                prepared.Add(file, kept);
            }
            kept.Bind(parameters);
            return kept.Execute();
        }
        using var statement = Prepare(sql);
        statement.Bind(parameters);
        return statement.Execute();
    }

    /// <summary>The same, a chunk at a time while the engine computes: for results that memory does not hold.</summary>
    internal DuckDbResult Stream(SqlText sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var statement = Prepare(sql);
        statement.Bind(parameters);
        return statement.Stream();
    }

    internal DuckDbStatement Prepare(SqlText sql)
    {
        if (DuckDbApi.Prepare(handle, sql.Text, out var raw) == DuckDbApi.Success)
        {
            return new DuckDbStatement(raw, sql);
        }
        using StatementHandle refused = new(raw);
        var message = refused.IsInvalid ? "not prepared" : BorrowedUtf8.Text(DuckDbApi.PrepareError(refused));
        throw new DuckDbException(ErrorWords.ClassOf(message), message, sql.File);
    }

    /// <summary>The one row of a statement that gives one.</summary>
    internal T Single<T>(
        SqlText sql,
        RowMap<T> map,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        var rows = Rows(sql, map, parameters);
        return rows.Count == 1
            ? rows[0]
            : throw new InvalidOperationException($"{sql.File ?? sql.Text}: {(rows.Count == 0 ? "no row" : "several rows")}");
    }

    internal List<T> Rows<T>(
        SqlText sql,
        RowMap<T> map,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        using var result = Query(sql, parameters);
        List<T> rows = [];
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.Count; row++)
            {
                rows.Add(map(new RowReader(chunk.Columns, row)));
            }
        }
        return rows;
    }

    internal DuckDbAppender Append(string table, string? catalog = null) => DuckDbAppender.Open(handle, catalog, table);

    /// <summary>Ends the running statement with an error of class Interrupt; from any thread.</summary>
    internal void Interrupt() => DuckDbApi.Interrupt(handle);

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
        {
            statement.Dispose();
        }
        prepared.Clear();
        handle.Dispose();
    }
}
