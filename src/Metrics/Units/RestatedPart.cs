using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Periods;

namespace ThiDua.Metrics.Units;

/// <summary>One reported figure that went into a figure of another map (số liệu gốc), with its place.</summary>
/// <param name="Indicator">The indicator itself, its numerator, denominator or weight.</param>
/// <param name="Share">The part that was taken; null where it is not known.</param>
public sealed record RestatedPart(
    string Unit,
    string Indicator,
    Period Period,
    decimal? Share,
    decimal Value,
    string? Document,
    SourceLocation? Place
);
