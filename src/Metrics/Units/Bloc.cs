namespace ThiDua.Metrics.Units;

/// <summary>Units of one year that are compared with each other (khối, cụm thi đua).</summary>
/// <param name="Head">The code of the member that leads it this year (trưởng khối).</param>
public sealed record Bloc(int Year, string Code, string Name, string? Head);
