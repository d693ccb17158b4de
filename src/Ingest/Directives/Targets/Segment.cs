namespace ThiDua.Ingest.Directives.Targets;

/// <summary>The words of one clause that belong to one measure (vế câu).</summary>
/// <param name="From">First token.</param>
/// <param name="To">The token after the last.</param>
internal sealed record Segment(int From, int To, Measure Measure);
