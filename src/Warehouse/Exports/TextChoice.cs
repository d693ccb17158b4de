namespace ThiDua.Warehouse.Exports;

/// <summary>In a filter, in place of one value (điều kiện lọc chữ): any of these texts, or texts that begin with one of them.</summary>
public sealed record TextChoice(IReadOnlyList<string> Texts)
{
    /// <summary>"2025" finds "2025-Q3".</summary>
    public bool Begins { get; init; }

    public override string ToString() => string.Join(", ", Texts.Select(text => Begins ? text + "…" : text));
}
