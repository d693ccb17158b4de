namespace ThiDua.Metrics.Benchmarks;

/// <summary>How many times faster than somebody else's program in the same run.</summary>
public sealed record AgreedPeer
{
    /// <summary>The name under which the peer reports its time.</summary>
    public required string Peer { get; init; }

    public required string Method { get; init; }

    public required string Size { get; init; }

    /// <summary>By the width of the machine's vectors; a width that is not named is not held.</summary>
    public required IReadOnlyDictionary<string, double> Faster { get; init; }
}
