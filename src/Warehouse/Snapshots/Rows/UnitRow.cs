namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One unit (đơn vị) with its place of the year, if it has one.</summary>
public sealed record UnitRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public string? Parent { get; init; }

    public string? ParentName { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string? Bloc { get; init; }

    public string? BlocName { get; init; }

    public int? Rank { get; init; }

    public string? TotalShown { get; init; }
}
