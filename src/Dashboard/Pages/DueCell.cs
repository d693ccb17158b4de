namespace ThiDua.Dashboard.Pages;

/// <summary>One owed report of one unit, as a cell of a calendar (ô báo cáo).</summary>
/// <param name="Class">"ok", "risk" (late), "missed" (overdue) or "none" (not owed, or not due yet).</param>
/// <param name="Label">The cell in a sentence.</param>
public sealed record DueCell(string Text, string Class, string Label);
