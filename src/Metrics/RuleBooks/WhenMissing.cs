namespace ThiDua.Metrics.RuleBooks;

/// <summary>What a criterion gives where a figure is missing (khi thiếu số liệu).</summary>
public enum WhenMissing
{
    Incomplete,
    Zero,

    /// <summary>Left out; its section is rescaled.</summary>
    Skip,

    /// <summary>The mean of the peers' points.</summary>
    PeerMean,
}
