namespace ThiDua.Ingest.Directives;

/// <summary>A day by which someone is to do something (thời hạn).</summary>
/// <param name="Quote">The words of the document.</param>
/// <param name="Offset">Where the quote starts in the text, in characters.</param>
public sealed record DirectiveDeadline(DateOnly Date, string? Who, string What, string Quote, int Offset);
