namespace ThiDua.Warehouse.Slices;

/// <summary>A column of the table has one of these values (điều kiện lọc).</summary>
/// <param name="Values">Text or long, as the column is; null is "no value".</param>
public sealed record TableCondition(string Column, IReadOnlyList<object?> Values)
{
    /// <summary>The text begins with the value: "2025" finds "2025-Q3".</summary>
    public bool Begins { get; init; }
}
