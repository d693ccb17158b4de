namespace ThiDua.Metrics.Scoring;

/// <summary>Why a point is what it is (giải trình điểm), in words and numbers that a calculator confirms.</summary>
public sealed record Explanation
{
    /// <summary>The rule in words: "Mỗi báo cáo trễ trừ 0,5 điểm, tối đa 1,5".</summary>
    public required string Rule { get; init; }

    public required string RuleEnglish { get; init; }

    /// <summary>The arithmetic with the numbers put in: "min(1; 9,10 ÷ 8,80) × 15 = 15,00".</summary>
    public required string Arithmetic { get; init; }

    public required string ArithmeticEnglish { get; init; }

    /// <summary>The clause of the rule book or law, if named.</summary>
    public string? Clause { get; init; }
}
