namespace ThiDua.Pipeline.Sealing;

/// <summary>What is to be checked (yêu cầu kiểm tra).</summary>
public sealed record VerifyRequest
{
    /// <summary>A package, or a folder into which one was unpacked.</summary>
    public required string Path { get; init; }

    /// <summary>The seal before it, or a folder of seals; null: those that lie beside it are looked at, as far as they are there.</summary>
    public string? Previous { get; init; }

    /// <summary>The code printed on paper; null: none to compare with.</summary>
    public string? Code { get; init; }
}
