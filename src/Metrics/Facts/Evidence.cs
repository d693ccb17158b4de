using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.Facts;

/// <summary>A document that proves a criterion (minh chứng).</summary>
public sealed record Evidence(string Unit, int Year, string Criterion, string Document, DateOnly? Date, SourceLocation? Place);
