namespace ThiDua.Reports.Content;

/// <summary>One band of a table of points (mức điểm); a null end is open.</summary>
public sealed record PointBand(decimal? From, bool FromIncluded, decimal? To, bool ToIncluded, decimal Points);
