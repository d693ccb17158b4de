using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Validation;

/// <summary>Two rows are about one thing when their key columns agree, in one file or in any.</summary>
internal sealed class SameKey(TableSchema table, bool withFile) : IEqualityComparer<PendingRow>
{
    private readonly int[] keys = [.. Enumerable.Range(0, table.Columns.Count).Where(column => table.Columns[column].Key)];

    public bool Equals(PendingRow? one, PendingRow? other)
    {
        if (one is null || other is null)
        {
            return ReferenceEquals(one, other);
        }
        if (withFile && !ReferenceEquals(one.Source.Sheet.File, other.Source.Sheet.File))
        {
            return false;
        }
        foreach (var key in keys)
        {
            if (!Equals(one.Values[key], other.Values[key]))
            {
                return false;
            }
        }
        return true;
    }

    public int GetHashCode(PendingRow row)
    {
        var hash = new HashCode();
        foreach (var key in keys)
        {
            hash.Add(row.Values[key]);
        }
        return hash.ToHashCode();
    }

    /// <summary>True when nothing at all differs.</summary>
    public static bool SameValues(PendingRow one, PendingRow other) =>
        one.Values.AsSpan().SequenceEqual(other.Values)
        && (one.Attributes ?? Nothing)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SequenceEqual((other.Attributes ?? Nothing).OrderBy(pair => pair.Key, StringComparer.Ordinal));

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
