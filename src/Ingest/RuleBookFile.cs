namespace ThiDua.Ingest;

/// <summary>A rule book's text as it was handed in (tệp bảng tiêu chí); its reader judges it.</summary>
public sealed record RuleBookFile(string File, string Sha256, string Text);
