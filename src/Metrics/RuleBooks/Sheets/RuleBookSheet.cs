namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>One sheet of a rule book's workbook before it is written (trang tính).</summary>
public sealed record RuleBookSheet
{
    public required string Name { get; init; }

    /// <summary>From the first row of the sheet on, none left out.</summary>
    public required IReadOnlyList<SheetLine> Lines { get; init; }

    /// <summary>In characters, by column.</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    public IReadOnlyList<SheetChoice> Choices { get; init; } = [];

    /// <summary>So many columns from the left go on paper; 0: all.</summary>
    public int PrintedColumns { get; init; }

    /// <summary>The row of the headings, from 1; 0: none.</summary>
    public int HeadingRow { get; init; }
}
