using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.Scoring;

/// <summary>What a rule gives one unit before it is rounded (kết quả chưa làm tròn của một tiêu chí).</summary>
internal sealed record LeafOutcome
{
    internal required CriterionState State { get; init; }

    /// <summary>Exact points; null where the rule computes in double or gives nothing.</summary>
    internal Fraction? Exact { get; init; }

    /// <summary>Points of rules that need logarithms, roots or powers.</summary>
    internal double? Real { get; init; }

    /// <summary>The left side of the arithmetic, written only when somebody asks; a verdict ends in "→".</summary>
    internal Func<Said> Steps { get; init; } = NoSteps;

    /// <summary>Of points that a kernel gave: whether rounding changed nothing.</summary>
    internal Func<bool> IsExact { get; init; } = () => true;

    internal Said Reason { get; init; } = Said.Nothing;

    internal Finding? Finding { get; init; }

    internal static readonly Func<Said> NoSteps = () => Said.Nothing;

    internal static LeafOutcome Points(Fraction exact, Func<Said> steps) =>
        new()
        {
            State = CriterionState.Scored,
            Exact = exact,
            Steps = steps,
        };

    internal static LeafOutcome Points(double real, Func<Said> steps) =>
        new()
        {
            State = CriterionState.Scored,
            Real = real,
            Steps = steps,
        };

    internal static LeafOutcome None(CriterionState state, Said reason, Finding? finding = null) =>
        new()
        {
            State = state,
            Reason = reason,
            Finding = finding,
        };
}
