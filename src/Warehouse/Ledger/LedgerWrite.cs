using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;
using static System.FormattableString;

namespace ThiDua.Warehouse.Ledger;

/// <summary>
/// One write of the ledger (lần ghi): lock, one transaction, checkpoint, close, publish. Disposed without
/// <see cref="Commit"/>, nothing was stored: that is what a dry run does. Not for several threads.
/// </summary>
public sealed class LedgerWrite : IDisposable
{
    private readonly HomeFolder home;
    private readonly string who;
    private readonly DateTime at;
    private readonly Action<WriteStep>? onStep;
    private readonly LedgerLock held;
    private readonly DuckDbDatabase database;
    private readonly DuckDbConnection connection;
    private readonly FactStore facts;
    private readonly ResultStore results;
    private readonly HashSet<TableSchema> touched = [];
    private readonly LedgerState before;
    private string? writtenSeal;
    private long lastSequence;
    private bool ended;

    private LedgerWrite(HomeFolder home, string who, DateTime at, Action<WriteStep>? onStep, LedgerLock held)
    {
        this.home = home;
        this.who = who;
        this.at = at;
        this.onStep = onStep;
        this.held = held;
        SnapshotPublisher.Clean(home);
        database = LedgerFile.Open(home);
        try
        {
            connection = database.Connect();
            facts = new FactStore(connection, onStep);
            results = new ResultStore(connection);
            before = LedgerFile.ReadState(home, connection);
            lastSequence = before.LastSequence;
            _ = connection.Execute("BEGIN TRANSACTION");
            _ = connection.Execute(FactStore.ImportsTable);
            if (!string.Equals(before.Catalogue, TableSql.CatalogueHash, StringComparison.Ordinal))
            {
                LedgerFile.AddNewColumns(connection);
                touched.UnionWith(TableSql.Published);
            }
            SealFolder.Settle(home, connection);
        }
        catch
        {
            connection?.Dispose();
            database.Dispose();
            throw;
        }
    }

    /// <summary>Takes the lock and opens the ledger; makes the home folder and the ledger where there are none.</summary>
    /// <param name="who">Whose write it is; kept with every row.</param>
    /// <param name="onWaiting">Called once for each other writer that is waited for.</param>
    /// <exception cref="HomeException">The folder or the ledger cannot be used.</exception>
    public static LedgerWrite Begin(
        HomeFolder home,
        string who,
        TimeProvider clock,
        Action<LockHolder>? onWaiting = null,
        CancellationToken cancellationToken = default
    ) => Begin(home, who, clock, onWaiting, null, cancellationToken);

    /// <summary>Publishes what was committed and not published, because the process or the disk failed in between.</summary>
    public static WriteOutcome Publish(
        HomeFolder home,
        string who,
        TimeProvider clock,
        Action<LockHolder>? onWaiting = null,
        CancellationToken cancellationToken = default
    )
    {
        using var write = Begin(home, who, clock, onWaiting, cancellationToken);
        return write.Commit();
    }

    internal static LedgerWrite Begin(
        HomeFolder home,
        string who,
        TimeProvider clock,
        Action<LockHolder>? onWaiting,
        Action<WriteStep>? onStep,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentException.ThrowIfNullOrWhiteSpace(who);
        return HomeFault.Guard(
            home,
            () =>
            {
                _ = Directory.CreateDirectory(home.SnapshotsFolder);
                var now = clock.GetUtcNow().UtcDateTime;
                LockHolder self = new(who, Environment.ProcessId, Environment.MachineName, now);
                var taken = LedgerLock.Take(home, self, onWaiting, cancellationToken);
                try
                {
                    onStep?.Invoke(WriteStep.LockTaken);
                    var write = new LedgerWrite(home, who, now, onStep, taken);
                    onStep?.Invoke(WriteStep.LedgerOpened);
                    return write;
                }
                catch
                {
                    taken.Dispose();
                    throw;
                }
            }
        );
    }

    /// <summary>Appends facts; a row that says what the ledger knows already is counted, not stored.</summary>
    public AppendCounts AppendFacts(FactBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        CheckBatch(batch);
        return During(() =>
        {
            var counts = facts.Append(batch, before.LastBatch + 1, lastSequence, at, who);
            lastSequence += batch.Rows.RowCount;
            if (counts.Stored > 0)
            {
                _ = touched.Add(batch.Rows.Schema);
            }
            return counts;
        });
    }

    /// <summary>Figures that this write's rows took the place of, the first ten thousand.</summary>
    public IReadOnlyList<ReplacedFigure> Replaced => facts.Replaced;

    public long ReplacedCount => facts.ReplacedCount;

    /// <summary>Figures of this write that are not used, grouped.</summary>
    public IReadOnlyList<UnusedFigures> Unused => facts.Unused;

    /// <summary>
    /// Replaces what an earlier import said of the same files: counts, rejected rows, findings. Findings without a
    /// file belong to the import before. A file whose content is known under another name says nothing new.
    /// </summary>
    public void RecordImport(ImportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        During(() =>
        {
            Expect(record.Files, ResultTables.SourceFiles);
            Expect(record.Counts, ResultTables.ImportCounts);
            Expect(record.Rejections, ResultTables.Rejections);
            Expect(record.Findings, ResultTables.Findings);
            results.RecordImport(record);
            touched.UnionWith([ResultTables.SourceFiles, ResultTables.ImportCounts, ResultTables.Rejections, ResultTables.Findings]);
        });
    }

    /// <summary>
    /// Replaces the rows of a result table that have these values ("year" 2025; "year" 2025 and "bloc" "K1") with the
    /// new rows, which must have them too; without values, the whole table.
    /// </summary>
    public void ReplaceResults(DataTable rows, params (string Column, object? Value)[] where)
    {
        ArgumentNullException.ThrowIfNull(rows);
        During(() =>
        {
            results.ReplaceWhere(rows, where);
            _ = touched.Add(rows.Schema);
            onStep?.Invoke(WriteStep.ResultsReplaced);
        });
    }

    /// <summary>Replaces the rows of a result table that share these columns' values with one of the new rows.</summary>
    public void ReplaceByKey(DataTable rows, params string[] keys)
    {
        ArgumentNullException.ThrowIfNull(rows);
        During(() =>
        {
            results.ReplaceByKey(rows, keys);
            _ = touched.Add(rows.Schema);
        });
    }

    /// <summary>Facts as this write sees them, its own rows included.</summary>
    public FactRows ReadFacts(TableSchema schema, FactView? view = null) =>
        During(() => TableReading.Facts(connection, schema, view ?? FactView.Current));

    /// <summary>A result table as this write sees it.</summary>
    public DataTable ReadResults(TableSchema schema) => ReadResults(schema, []);

    /// <summary>The rows of a result table with these values, as this write sees them.</summary>
    public DataTable ReadResults(TableSchema schema, IReadOnlyList<(string Column, object? Value)> where) =>
        During(() => TableReading.Results(connection, schema, where));

    /// <summary>The snapshot that shows what the ledger held when this write began; null: none was published since the last write.</summary>
    public Manifest? Published => SnapshotPublisher.Current(home) is { } current && current.Number == before.Revision ? current : null;

    /// <summary>
    /// Puts a sealed package into the home, under its name once this write is committed, and keeps the snapshot that it
    /// is about for good. The table of seals must name the file: what the ledger does not know is no seal.
    /// </summary>
    public void KeepSeal(string name, ReadOnlyMemory<byte> package)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        During(() =>
        {
            SealFolder.Write(home, name, package.Span);
            writtenSeal = name;
            if (Published is { Sealed: false } shown)
            {
                SnapshotPublisher.Rewrite(home, shown with { Sealed = true });
            }
            onStep?.Invoke(WriteStep.SealWritten);
        });
    }

    /// <summary>
    /// Commits and publishes. Where nothing changed, nothing is stored, and what an earlier write left unpublished is
    /// published.
    /// </summary>
    /// <exception cref="HomeException">
    /// Before the commit: nothing was stored. With <see cref="FindingCode.PublishPending"/>: stored, to be published by the next write.
    /// </exception>
    public WriteOutcome Commit()
    {
        ObjectDisposedException.ThrowIf(ended, this);
        ended = true;
        var current = SnapshotPublisher.Current(home);
        var (state, tables) = HomeFault.Guard(home, Settle);
        var changed = state.Revision != before.Revision;
        if (state.Revision == 0 || (!changed && current?.Number == state.Revision))
        {
            Close();
            return new WriteOutcome(changed, Published: false, current);
        }
        try
        {
            if (writtenSeal is { } name)
            {
                SealFolder.Name(home, name);
                onStep?.Invoke(WriteStep.SealNamed);
            }
            var manifest = Describe(state, tables);
            _ = connection.Execute("CHECKPOINT");
            onStep?.Invoke(WriteStep.Checkpointed);
            Close();
            onStep?.Invoke(WriteStep.LedgerClosed);
            SnapshotPublisher.Publish(home, manifest, onStep);
            return new WriteOutcome(changed, Published: true, manifest);
        }
        catch (Exception error) when (HomeFault.Of(home, error) is { } fault)
        {
            // The cause in two or three words: its own sentence says that nothing was stored, which is no longer so.
            throw new HomeException(FindingCode.PublishPending, fault, home.Path, FindingCatalogue.Of(fault.Code).Tag);
        }
    }

    public void Dispose()
    {
        ended = true;
        // Closing a connection rolls back what it had not committed.
        Close();
        held.Dispose();
    }

    /// <summary>Commits what is new, or rolls back when nothing is; gives the state that the ledger then has.</summary>
    private (LedgerState State, List<TableState> Tables) Settle()
    {
        var tables = TableStates();
        var id = ContentHash.Of(tables);
        onStep?.Invoke(WriteStep.ContentHashed);
        // An empty ledger stays unwritten: the first thing it publishes has rows.
        var unchanged =
            string.Equals(id, before.ContentId, StringComparison.Ordinal)
            || (before.Revision == 0 && tables.TrueForAll(table => table.Rows == 0));
        if (unchanged)
        {
            _ = connection.Execute("ROLLBACK");
            return (before, tables);
        }
        var state = before with
        {
            SchemaVersion = LedgerFile.SchemaVersion,
            Catalogue = TableSql.CatalogueHash,
            Revision = before.Revision + 1,
            ContentId = id,
            LastSequence = lastSequence,
            LastBatch = before.LastBatch + 1,
            WrittenAt = at,
            WrittenBy = who,
        };
        Keep(state, tables);
        onStep?.Invoke(WriteStep.Committing);
        _ = connection.Execute("COMMIT");
        onStep?.Invoke(WriteStep.Committed);
        return (state, tables);
    }

    /// <summary>Hashes only the tables that this write touched; the others' hashes are kept in the ledger.</summary>
    private List<TableState> TableStates()
    {
        var known = connection
            .Rows("SELECT name, rows, sha256 FROM ledger_tables", row => new TableState(row.Text(0), row.Integer(1), row.Text(2)))
            .ToDictionary(table => table.Name, StringComparer.Ordinal);
        return
        [
            .. TableSql.Published.Select(schema =>
                !touched.Contains(schema) && known.TryGetValue(schema.Name, out var table)
                    ? table
                    : ContentHash.OfTable(connection, schema)
            ),
        ];
    }

    private void Keep(LedgerState state, List<TableState> tables)
    {
        _ = connection.Execute("DELETE FROM ledger_tables");
        foreach (var table in tables)
        {
            _ = connection.Execute(
                "INSERT INTO ledger_tables VALUES ($name, $rows, $sha256)",
                ("name", table.Name),
                ("rows", table.Rows),
                ("sha256", table.Sha256)
            );
        }
        _ = connection.Execute(
            """
            UPDATE ledger_state SET schema_version = $version, catalogue = $catalogue, revision = $revision,
                content_id = $id, last_sequence = $sequence, last_batch = $batch, written_at = $at, written_by = $who
            """,
            ("version", state.SchemaVersion),
            ("catalogue", state.Catalogue),
            ("revision", state.Revision),
            ("id", state.ContentId),
            ("sequence", state.LastSequence),
            ("batch", state.LastBatch),
            ("at", state.WrittenAt),
            ("who", state.WrittenBy)
        );
    }

    private Manifest Describe(LedgerState state, List<TableState> tables) =>
        new()
        {
            Number = state.Revision,
            Id = state.ContentId,
            CreatedAt = state.WrittenAt,
            CreatedBy = state.WrittenBy,
            Engine = Native.DuckDbLibrary.Version,
            SchemaVersion = state.SchemaVersion,
            Catalogue = state.Catalogue,
            Tables = tables,
            Files = connection.Rows(
                "SELECT DISTINCT file, sha256, bytes FROM source_files ORDER BY ALL",
                row => new ManifestFile(row.Text(0), row.Text(1), row.IntegerOrNull(2) ?? 0)
            ),
            RuleBooks = Manifest.RuleBooksIn(connection),
        };

    private void During(Action action) =>
        _ = During(() =>
        {
            action();
            return true;
        });

    private T During<T>(Func<T> action)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        return HomeFault.Guard(home, action);
    }

    private void Close()
    {
        connection.Dispose();
        database.Dispose();
    }

    private static void CheckBatch(FactBatch batch)
    {
        var schema = batch.Rows.Schema;
        if (!TableSql.IsInput(TableSql.Known(schema)))
        {
            throw new ArgumentException($"{schema.Name} holds results: replace them", nameof(batch));
        }
        if (batch.Places.Count != batch.Rows.RowCount)
        {
            throw new ArgumentException(Invariant($"{batch.Rows.RowCount} rows, {batch.Places.Count} places"), nameof(batch));
        }
        if (batch.Attributes is { } attributes && attributes.Count != batch.Rows.RowCount)
        {
            throw new ArgumentException(Invariant($"{batch.Rows.RowCount} rows, {attributes.Count} attributes"), nameof(batch));
        }
        for (var column = 0; column < schema.Columns.Count; column++)
        {
            if (schema.Columns[column].Required && batch.Rows.Column(column).Contains(null))
            {
                throw new ArgumentException($"{schema.Name}.{schema.Columns[column].Name} is required and null in a row", nameof(batch));
            }
        }
    }

    private static void Expect(DataTable rows, TableSchema schema)
    {
        if (!ReferenceEquals(rows.Schema, schema))
        {
            throw new ArgumentException($"Rows of {rows.Schema.Name} where {schema.Name} belong", nameof(rows));
        }
    }
}
