namespace ThiDua.Ingest.Directives;

/// <summary>Something in the document that cannot be right (cảnh báo): told, never corrected.</summary>
public sealed record DirectiveWarning
{
    public required DirectiveWarningKind Kind { get; init; }

    /// <summary>The words of the document.</summary>
    public required string Text { get; init; }

    /// <summary>The reason in a few English words.</summary>
    public required string Why { get; init; }

    /// <summary>The reason as a Vietnamese sentence.</summary>
    public required string Message { get; init; }

    /// <summary>Where the words start in the text, in characters.</summary>
    public required int Offset { get; init; }
}
