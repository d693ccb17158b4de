namespace ThiDua.Cli.Commands;

/// <summary>A table that was exported: its file or folder, and its rows.</summary>
internal sealed record ExportedTable(string Table, string File, long Rows);
