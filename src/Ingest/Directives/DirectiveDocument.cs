namespace ThiDua.Ingest.Directives;

/// <summary>What the head of a directive says about it (số, ngày, cơ quan ban hành).</summary>
public sealed record DirectiveDocument
{
    /// <summary>"12/CT-UBND"; null where the number is left blank.</summary>
    public required string? Number { get; init; }

    /// <summary>Null where the day or the month is left blank.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>"UBND tỉnh Hoa Ban" and the like; null where the text does not say.</summary>
    public required string? Issuer { get; init; }

    /// <summary>"Chỉ thị", "Kế hoạch", "Công văn" ...</summary>
    public required string? Kind { get; init; }

    /// <summary>The year that it is for, which may follow the year it is signed in.</summary>
    public required int? Year { get; init; }
}
