namespace ThiDua.Metrics.Benchmarks;

/// <summary>Somebody else's times for the same work, and with what they were reached.</summary>
public sealed record PeerTimes(IReadOnlyDictionary<string, double> Milliseconds, IReadOnlyList<string> Versions)
{
    public PeerTimes(IEnumerable<KeyValuePair<string, double>> milliseconds, IEnumerable<string> versions)
        : this(new Dictionary<string, double>(milliseconds, StringComparer.Ordinal), [.. versions]) { }

    /// <summary>Times of several peers together.</summary>
    public PeerTimes And(PeerTimes other) => new(Milliseconds.Concat(other.Milliseconds), [.. Versions, .. other.Versions]);

    /// <summary>Each peer's better time of two runs.</summary>
    public PeerTimes Better(PeerTimes other) =>
        new(
            Milliseconds.Select(peer => KeyValuePair.Create(peer.Key, Math.Min(peer.Value, other.Milliseconds.GetValueOrDefault(peer.Key, peer.Value)))),
            Versions
        );
}
