namespace ThiDua.Pipeline;

/// <summary>What is to be scored (yêu cầu chấm điểm).</summary>
public sealed record ScoreRequest
{
    /// <summary>The year; null: every year that has blocs.</summary>
    public int? Year { get; init; }

    /// <summary>The day whose knowledge counts; null: 31 December of each year.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whose write it is.</summary>
    public required string Who { get; init; }
}
