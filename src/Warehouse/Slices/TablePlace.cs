namespace ThiDua.Warehouse.Slices;

/// <summary>A row's place in a slice's order: its values in the order's columns, and its number in the stored table.</summary>
public sealed record TablePlace(IReadOnlyList<object?> Values, long Row);
