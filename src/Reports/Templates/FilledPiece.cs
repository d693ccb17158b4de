namespace ThiDua.Reports.Templates;

/// <summary>Words of a document with their look.</summary>
internal sealed record FilledPiece(string Words, bool Bold, bool Italic);
