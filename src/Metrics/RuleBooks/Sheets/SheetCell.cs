namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>One cell of a rule book's workbook (ô): a text, a number, a date, or nothing.</summary>
public readonly record struct SheetCell(string? Text, decimal? Number = null, DateOnly? Date = null)
{
    public static SheetCell Nothing { get; }

    public bool IsEmpty => Text is null && Number is null && Date is null;
}
