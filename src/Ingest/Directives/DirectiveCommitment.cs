namespace ThiDua.Ingest.Directives;

/// <summary>A promise of a work without a measured level (cam kết): "mỗi xã 01 công trình".</summary>
public sealed record DirectiveCommitment
{
    /// <summary>Who promises; null where the text does not say.</summary>
    public required string? Who { get; init; }

    public required string What { get; init; }

    /// <summary>How many works, where the text says so.</summary>
    public required int? Count { get; init; }

    /// <summary>"2024" or "2024-09-30"; null where the text names no day or year.</summary>
    public required string? Due { get; init; }

    /// <summary>The words of the document.</summary>
    public required string Quote { get; init; }

    /// <summary>Where the quote starts in the text, in characters.</summary>
    public required int Offset { get; init; }
}
