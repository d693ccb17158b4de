namespace ThiDua.Metrics.RuleBooks;

/// <summary>What a band's points are (ý nghĩa điểm của khung).</summary>
public enum BandGives
{
    /// <summary>The points themselves.</summary>
    Points,

    /// <summary>Added to the maximum, which they may pass.</summary>
    Adjust,
}
