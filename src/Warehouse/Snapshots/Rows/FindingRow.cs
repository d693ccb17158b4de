using ThiDua.Metrics.Findings;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>Something to know or to settle (phát hiện), in both languages.</summary>
public sealed record FindingRow
{
    public required int Code { get; init; }

    public required string Kind { get; init; }

    public required Severity Severity { get; init; }

    public int? Year { get; init; }

    public string? Bloc { get; init; }

    public string? Unit { get; init; }

    public string? UnitName { get; init; }

    public string? Subject { get; init; }

    public required string Tag { get; init; }

    public required string TagEnglish { get; init; }

    public required string Message { get; init; }

    public required string MessageEnglish { get; init; }

    public required string Remedy { get; init; }

    public required string RemedyEnglish { get; init; }

    public SourceLocation? Place { get; init; }
}
