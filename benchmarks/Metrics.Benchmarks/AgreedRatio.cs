namespace ThiDua.Metrics.Benchmarks;

/// <summary>One method at one size.</summary>
public sealed record AgreedRatio
{
    /// <summary>Class and method: "RankBenchmarks.Vector".</summary>
    public required string Method { get; init; }

    /// <summary>As BenchmarkDotNet shows the parameter: "Units=130".</summary>
    public required string Size { get; init; }

    /// <summary>The largest share of the baseline's median, by the width of the machine's vectors: "Bits512".</summary>
    public required IReadOnlyDictionary<string, double> Ratio { get; init; }

    /// <summary>The most bytes a call may allocate; null: not held.</summary>
    public long? Allocated { get; init; } = 0;

    /// <summary>Measured by the quick guard too.</summary>
    public bool Quick { get; init; }

    public bool IsOf(Type type) => Method.StartsWith(type.Name + ".", StringComparison.Ordinal);
}
