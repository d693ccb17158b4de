namespace ThiDua.Ingest.Directives.Targets;

/// <summary>The words of one clause that belong to one measure (vế câu).</summary>
/// <param name="LeadFrom">The first token, with the thoughts before: a date or a place may stand there.</param>
/// <param name="From">The first token of the measure's own words.</param>
/// <param name="To">The token after the last.</param>
internal sealed record Segment(int LeadFrom, int From, int To, Measure Measure);
