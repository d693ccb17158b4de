namespace ThiDua.Reports.Content;

/// <summary>A member of the bloc (đơn vị) as documents name it.</summary>
/// <param name="Proposal">What is proposed for it (đề nghị): "Cờ thi đua của UBND tỉnh"; null: nothing.</param>
/// <param name="Note">A note for the score sheet's last column (ghi chú).</param>
public sealed record ReportUnit(string Code, string Name, string? Proposal = null, string? Note = null);
