namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>One version of a rule book (bảng tiêu chí) with its text as read.</summary>
public sealed record RuleBookRow
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required int Year { get; init; }

    public required string Title { get; init; }

    public DateOnly? Signed { get; init; }

    public DateOnly? Effective { get; init; }

    public required string Json { get; init; }

    public string? File { get; init; }
}
