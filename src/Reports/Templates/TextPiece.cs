namespace ThiDua.Reports.Templates;

/// <summary>A stretch of a template's line: words, or a place to fill; markup is the template's, never a value's.</summary>
/// <param name="Field">The field's name; null: <paramref name="Words"/> stand as they are.</param>
internal sealed record TextPiece(string? Words, string? Field, bool Bold, bool Italic);
