using ThiDua.Metrics.Facts;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>What takes a unit out of the ranking (không xếp loại): an event, or an entry stage without entries.</summary>
/// <param name="Event">The event; null where a missing stage decides.</param>
public sealed record Disqualification(string? Event, AssessmentStage? MissingStage, string Reason, string? ReasonEnglish);
