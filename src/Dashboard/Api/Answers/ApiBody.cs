namespace ThiDua.Dashboard.Api.Answers;

/// <summary>A whole answer (thân trả lời): its bytes, its type, and where the next page is.</summary>
internal sealed record ApiBody(byte[] Bytes, string ContentType)
{
    public string? Next { get; init; }
}
