namespace ThiDua.Pipeline;

/// <summary>What is to be imported (yêu cầu nhập).</summary>
public sealed record ImportRequest
{
    /// <summary>Files and folders; together one transaction.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The mapping of a foreign table; null: the tables are ours.</summary>
    public string? MapFile { get; init; }

    /// <summary>True: read and check everything, store nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whose write it is; kept with every row.</summary>
    public required string Who { get; init; }
}
