namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>What became of one table of one file (kết quả nhập): read = accepted + rejected + empty + left out.</summary>
public sealed record ImportCountRow
{
    public required string File { get; init; }

    public string? Sheet { get; init; }

    public required string Table { get; init; }

    public required long Read { get; init; }

    public required long Accepted { get; init; }

    public required long Rejected { get; init; }

    public required long Empty { get; init; }

    public required long LeftOut { get; init; }
}
