namespace ThiDua.Metrics.Facts;

/// <summary>How firm a figure is, weakest first (ước, sơ bộ, chính thức).</summary>
public enum FigureStatus
{
    Estimate,
    Preliminary,
    Official,
}
