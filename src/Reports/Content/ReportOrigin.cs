namespace ThiDua.Reports.Content;

/// <summary>What the tables do not say of a document: which snapshot it is from, and its own head and foot.</summary>
public sealed record ReportOrigin
{
    public required string SnapshotId { get; init; }

    /// <summary>When the snapshot was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The code of the seal whose results these are (mã niêm phong); null: what is shown is not sealed.</summary>
    public string? SealCode { get; init; }

    /// <summary>The latest seal, where the results are no longer the sealed ones.</summary>
    public (string Code, DateOnly Day)? EarlierSeal { get; init; }

    /// <summary>The province's name without its kind; null: that of the unit of kind "tinh".</summary>
    public string? Province { get; init; }

    public string? Authority { get; init; }

    public DocumentDetails Details { get; init; } = new();

    /// <summary>What is proposed for a unit (đề nghị), by code.</summary>
    public IReadOnlyDictionary<string, string> Proposals { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);
}
