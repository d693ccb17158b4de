using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Values;

/// <summary>A column's closed set (danh mục giá trị): the canonical value for any of its written forms.</summary>
internal sealed class ClosedSet
{
    private readonly Dictionary<string, string> exact = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> folded = new(StringComparer.Ordinal);

    public ClosedSet(ColumnSchema column)
    {
        var values = column.Values ?? throw new ArgumentException($"{column.Name} has no closed set", nameof(column));
        foreach (var (canonical, written) in values)
        {
            foreach (var form in written.Prepend(canonical))
            {
                exact.TryAdd(form, canonical);
                if (TextKey.Fold(form) is { Length: > 0 } key)
                {
                    folded.TryAdd(key, canonical);
                }
            }
        }
        Expected = string.Join(", ", values.Select(value => value.Value is [var first, ..] ? $"{first} ({value.Key})" : value.Key));
    }

    /// <summary>What may stand there, for people: "ước (estimate), sơ bộ (preliminary) ...".</summary>
    public string Expected { get; }

    public bool TryRead(string text, out string canonical)
    {
        // Signs such as ">=" have no letters, so they are compared as they stand.
        if (exact.TryGetValue(text, out var found) || folded.TryGetValue(TextKey.Fold(text), out found))
        {
            canonical = found;
            return true;
        }
        canonical = "";
        return false;
    }
}
