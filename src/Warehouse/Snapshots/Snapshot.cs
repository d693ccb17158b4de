using System.Collections.Concurrent;
using System.Diagnostics;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Native;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>
/// A published snapshot, open for reading by any number of threads: each query has a connection of its own. It never
/// changes.
/// </summary>
public sealed class Snapshot : IDisposable
{
    /// <summary>Spans of queries come from this source; without a listener they cost nothing.</summary>
    public const string ActivitySourceName = "ThiDua.Warehouse";

    private static readonly ActivitySource Spans = new(ActivitySourceName);

    private readonly HomeFolder home;
    private readonly DuckDbDatabase database;
    private readonly ConcurrentBag<DuckDbConnection> idle = [];
    private bool disposed;

    internal Snapshot(HomeFolder home, string folder, Manifest manifest, DuckDbDatabase database)
    {
        this.home = home;
        this.database = database;
        Folder = folder;
        Manifest = manifest;
    }

    /// <summary>The same snapshot with other data: as it was known on a day.</summary>
    internal Snapshot(Snapshot current, Manifest manifest, DuckDbDatabase database)
        : this(current.home, current.Folder, manifest, database) { }

    /// <summary>Where it is published; of one as known on an earlier day, where the one that it was derived from is.</summary>
    public string Folder { get; }

    /// <summary>Set again only while a snapshot is derived, before anybody else has it.</summary>
    public Manifest Manifest { get; internal set; }

    public string Id => Manifest.Id;

    /// <summary>The day at whose end this was known; null: the snapshot as published.</summary>
    public DateOnly? KnownOn => Manifest.KnownOn;

    /// <summary>The latest fact of each key, or what the view asks for.</summary>
    public FactRows ReadFacts(TableSchema schema, FactView? view = null) =>
        Using(connection => TableReading.Facts(connection, schema, view ?? FactView.Current), default);

    /// <summary>A result table, in the order in which it was written.</summary>
    public DataTable ReadResults(TableSchema schema) => ReadResults(schema, []);

    /// <summary>The rows of a result table with these values ("year" 2025), in the order in which they were written.</summary>
    public DataTable ReadResults(TableSchema schema, IReadOnlyList<(string Column, object? Value)> where) =>
        Using(connection => TableReading.Results(connection, schema, where), default);

    /// <summary>Runs Sql/Queries/NAME.sql and makes a record of each row; see <see cref="StandingsQueries"/>.</summary>
    /// <param name="parameters">Values for the $names in the file.</param>
    public IReadOnlyList<T> Query<T>(
        string name,
        RowMap<T> map,
        CancellationToken cancellationToken,
        params (string Name, object? Value)[] parameters
    )
    {
        using var span = Spans.StartActivity(name);
        return Using(connection => connection.Rows(SqlText.Query(name), map, parameters), cancellationToken);
    }

    public IReadOnlyList<T> Query<T>(string name, RowMap<T> map, params (string Name, object? Value)[] parameters) =>
        Query(name, map, CancellationToken.None, parameters);

    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
        database.Dispose();
    }

    /// <summary>Appends a query's rows to a table of another database, chunk by chunk.</summary>
    internal void CopyTo(
        DuckDbConnection target,
        string table,
        SqlText sql,
        (string, object?)[] parameters,
        CancellationToken cancellationToken
    ) =>
        _ = Using(
            connection =>
            {
                using var result = connection.Query(sql, parameters);
                using var appender = target.Append(table);
                foreach (var chunk in result.Chunks())
                {
                    appender.Append(chunk);
                }
                appender.Complete();
                return true;
            },
            cancellationToken
        );

    internal T Using<T>(Func<DuckDbConnection, T> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        DuckDbConnection? connection = null;
        try
        {
            if (!idle.TryTake(out connection))
            {
                connection = database.Connect();
                _ = connection.Execute(SqlText.Query("months"));
            }
            var borrowed = connection;
            T result;
            using (cancellationToken.Register(borrowed.Interrupt))
            {
                result = read(borrowed);
            }
            idle.Add(borrowed);
            connection = null;
            return result;
        }
        catch (DuckDbException error)
            when (error.ErrorClass == DuckDbErrorClass.Interrupt && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(error.Message, error, cancellationToken);
        }
        catch (DuckDbException error) when (HomeFault.Of(home, error) is not null)
        {
            throw new HomeException(FindingCode.SnapshotDamaged, error, Folder, error.EngineMessage);
        }
        finally
        {
            // Only after a failure: a connection that did its work is idle again.
            connection?.Dispose();
        }
    }
}
