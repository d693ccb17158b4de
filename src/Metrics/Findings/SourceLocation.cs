namespace ThiDua.Metrics.Findings;

/// <summary>The place that a figure or a finding comes from (nguồn): file, sheet, cell or line.</summary>
/// <param name="File">The file's name as the user gave it, without machine folders.</param>
/// <param name="Sheet">The sheet of a workbook; null for csv, text and json.</param>
/// <param name="Cell">"D17" in a workbook and in csv (column letter, line number); a JSON path in a rule book.</param>
public sealed record SourceLocation(string File, string? Sheet, string? Cell)
{
    /// <summary>"so-lieu.xlsx · Quý 2 · D17".</summary>
    public override string ToString() => string.Join(" · ", new[] { File, Sheet, Cell }.Where(part => part is { Length: > 0 }));
}
