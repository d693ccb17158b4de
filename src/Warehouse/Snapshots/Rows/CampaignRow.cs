namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>A campaign (phong trào) with what it counts.</summary>
public sealed record CampaignRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? Theme { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? End { get; init; }

    public string? Issuer { get; init; }

    public string? Directive { get; init; }

    public string? Parent { get; init; }
}
