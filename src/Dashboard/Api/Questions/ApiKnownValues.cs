using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Slices;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Api.Questions;

/// <summary>The codes of a snapshot (mã đang dùng), read once for as long as it is open.</summary>
internal sealed class ApiKnownValues
{
    private static readonly ConditionalWeakTable<Snapshot, ApiKnownValues> Kept = [];

    private readonly ConcurrentDictionary<(string Table, string Column), (HashSet<string> Set, IReadOnlyList<string> List)> columns = new();

    public static (HashSet<string> Set, IReadOnlyList<string> List) Of(Snapshot snapshot, TableSchema schema, string column) =>
        Kept.GetValue(snapshot, static _ => new ApiKnownValues())
            .columns.GetOrAdd(
                (schema.Name, column),
                _ =>
                {
                    var values = snapshot.ValuesOf(schema, column);
                    return (new HashSet<string>(values, StringComparer.Ordinal), values);
                }
            );
}
