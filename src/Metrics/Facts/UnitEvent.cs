using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.Facts;

/// <summary>Something that happened to or in a unit and is counted (vụ việc): a late file, a model, a disciplinary case.</summary>
public sealed record UnitEvent(string Unit, string Event, DateOnly Date, decimal Count, string? Note, SourceLocation? Place);
