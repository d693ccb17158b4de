namespace ThiDua.Ingest.Directives;

/// <summary>The emulation campaign that a directive launches (phong trào, đợt thi đua).</summary>
/// <param name="Theme">The words of the theme (chủ đề), without quotation marks.</param>
/// <param name="Start">"từ nay" is the day of the directive.</param>
public sealed record DirectiveCampaign(string? Theme, DateOnly? Start, DateOnly? End);
