namespace ThiDua.Ingest.Readers;

/// <summary>A cell as it came (ô): the text as people see it, and its number or date where the format keeps one.</summary>
internal readonly record struct RawCell(RawCellKind Kind, string Text, decimal Number = 0, DateOnly Date = default)
{
    public static RawCell Nothing { get; } = new(RawCellKind.Empty, "");

    public bool IsEmpty => Kind == RawCellKind.Empty;

    public static RawCell Of(string text) =>
        string.IsNullOrWhiteSpace(text) ? Nothing : new RawCell(RawCellKind.Text, text);
}
