namespace ThiDua.Pipeline.Sealing;

/// <summary>The first cell in which sealed and recomputed results differ.</summary>
/// <param name="Key">"bloc=huyen, unit=huyen-sin-ho, criterion=I.7".</param>
/// <param name="Column">Null: the whole row is only on one side.</param>
/// <param name="Sealed">Null: empty, or no such row.</param>
public sealed record CellDifference(string Table, string Key, string? Column, string? Sealed, string? Recomputed);
