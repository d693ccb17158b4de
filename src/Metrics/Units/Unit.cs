namespace ThiDua.Metrics.Units;

/// <summary>
/// A department, district, commune or other member that reports and is scored (đơn vị). It is its code with a
/// validity, never its name: names repeat across levels.
/// </summary>
public sealed record Unit
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>tinh, huyen, xa, phuong, so ...: the word that rule books and target scopes use.</summary>
    public required string Kind { get; init; }

    public string? Parent { get; init; }

    /// <summary>First day of existence, included; null: always.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of existence, included; null: until today.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Further columns of the units table ("vung" = "ngheo"), by column name.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public bool ExistsOn(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || day <= to);
}
