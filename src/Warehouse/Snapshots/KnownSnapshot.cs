using ThiDua.Warehouse.Engine;
using ThiDua.Warehouse.Ledger;

namespace ThiDua.Warehouse.Snapshots;

/// <summary>
/// A snapshot as it was known at the end of a day: the same tables in the engine's memory, with the facts and rule
/// books known then. What a run makes of them is the caller's to compute. See docs/decisions/0013.
/// </summary>
public static class KnownSnapshot
{
    /// <param name="computed">Rows of result tables that are not copied, because the caller computes them again.</param>
    /// <param name="compute">Makes those rows; it reads the facts from the snapshot it is given.</param>
    /// <exception cref="ArgumentException">The snapshot is itself one of an earlier day.</exception>
    public static Snapshot Derive(
        Snapshot current,
        DateOnly knownOn,
        IReadOnlyList<ReplacedResults> computed,
        Func<Snapshot, IEnumerable<ReplacedResults>> compute,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(computed);
        ArgumentNullException.ThrowIfNull(compute);
        if (current.KnownOn is not null)
        {
            throw new ArgumentException("Derive from the published snapshot, not from one of an earlier day", nameof(current));
        }
        var database = DuckDbDatabase.Open(null, ("temp_directory", ""), ("enable_external_access", "false"));
        Snapshot known = new(current, current.Manifest with { KnownOn = knownOn }, database);
        try
        {
            known.Manifest = known.Using(
                connection =>
                {
                    Copy(current, knownOn, computed, connection, cancellationToken);
                    ResultStore results = new(connection);
                    foreach (var result in compute(known))
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        results.ReplaceWhere(result.Rows, result.Where);
                    }
                    return Describe(known.Manifest, connection);
                },
                cancellationToken
            );
            return known;
        }
        catch
        {
            known.Dispose();
            throw;
        }
    }

    private static void Copy(
        Snapshot current,
        DateOnly knownOn,
        IReadOnlyList<ReplacedResults> computed,
        DuckDbConnection target,
        CancellationToken cancellationToken
    )
    {
        foreach (var schema in TableSql.Published)
        {
            var (rows, parameters) = KnownRows.Of(schema, knownOn);
            var left = computed.FirstOrDefault(result => ReferenceEquals(result.Rows.Schema, schema));
            var (condition, values) = left is null ? ("", []) : TableSql.Equal(schema, left.Where);
            var where =
                left is null ? ""
                : condition.Length == 0 ? " WHERE false"
                : $" WHERE NOT ({condition})";
            var names = TableSql.List(TableSql.Stored(schema).Select(column => column.Name));
            var order = TableSql.IsInput(schema) ? " ORDER BY sequence" : "";
            _ = target.Execute(TableSql.CreateTable(schema));
            current.CopyTo(target, schema.Name, $"SELECT {names} FROM {rows}{where}{order}", [.. parameters, .. values], cancellationToken);
        }
    }

    private static Manifest Describe(Manifest manifest, DuckDbConnection connection) =>
        manifest with
        {
            Tables = [.. TableSql.Published.Select(schema => ContentHash.OfTable(connection, schema))],
            RuleBooks = Manifest.RuleBooksIn(connection),
        };
}
