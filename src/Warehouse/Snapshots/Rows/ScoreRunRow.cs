namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>Which rule book scored which bloc (lần chấm điểm).</summary>
public sealed record ScoreRunRow
{
    public required int Year { get; init; }

    public required string Bloc { get; init; }

    public required string BlocName { get; init; }

    public required string RuleBook { get; init; }

    public required int RuleBookVersion { get; init; }

    public DateOnly? AsOf { get; init; }

    public required int Units { get; init; }

    public required int Ranked { get; init; }
}
