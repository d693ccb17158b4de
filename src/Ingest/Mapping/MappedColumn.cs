namespace ThiDua.Ingest.Mapping;

/// <summary>Where one column's text comes from (cột được ánh xạ).</summary>
/// <param name="Template">Text with {column}, {column:00} or {column:slug} in it; a constant has none.</param>
/// <param name="Values">Texts that stand for others; a text that is not listed stays as it is.</param>
public sealed record MappedColumn(MappingTemplate Template, IReadOnlyDictionary<string, string>? Values);
