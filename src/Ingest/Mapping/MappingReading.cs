using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Mapping;

/// <summary>A mapping file as read: either the mapping or what is wrong with it.</summary>
public sealed record MappingReading(MappingFile? Mapping, Finding? Problem);
