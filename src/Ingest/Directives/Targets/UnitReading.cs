using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>The unit after a figure (đơn vị tính), with the tokens it takes.</summary>
/// <param name="Text">Null for a bare figure.</param>
/// <param name="Period">"/năm" at the end of it.</param>
internal sealed record UnitReading(UnitKind Kind, string? Text, int From, int End, string? Period);
