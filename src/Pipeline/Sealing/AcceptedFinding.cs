namespace ThiDua.Pipeline.Sealing;

/// <summary>Findings of one code that were left open, and why (phát hiện được chấp nhận).</summary>
/// <param name="Count">How many of them were open.</param>
public sealed record AcceptedFinding(int Code, string Kind, string Tag, int Count, string Reason);
