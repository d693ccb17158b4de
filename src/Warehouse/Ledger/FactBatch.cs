using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;

namespace ThiDua.Warehouse.Ledger;

/// <summary>
/// Accepted rows of one table, each with its place (lô số liệu). Rows of several files come in one batch only where no
/// two of them share a key: then it makes no difference to what one of those files alone says again later.
/// </summary>
public sealed record FactBatch
{
    /// <summary>Of a schema of <see cref="InputTables"/>.</summary>
    public required DataTable Rows { get; init; }

    /// <summary>As many as rows.</summary>
    public required IReadOnlyList<SourceLocation> Places { get; init; }

    /// <summary>By the name in places, of the file's bytes, hexadecimal, lower case.</summary>
    public required IReadOnlyDictionary<string, string> FileSha256 { get; init; }

    /// <summary>
    /// For a schema that keeps unknown columns: those of each row as a JSON object of texts, its names in ordinal
    /// order; null: none.
    /// </summary>
    public IReadOnlyList<string?>? Attributes { get; init; }
}
