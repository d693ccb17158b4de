namespace ThiDua.Metrics.Tables;

/// <summary>One column of a table (cột): its name, type, the headers people write over it, and its meaning.</summary>
public sealed record ColumnSchema
{
    /// <summary>The English name, also the database's: lower case, underscores.</summary>
    public required string Name { get; init; }

    public required ColumnType Type { get; init; }

    /// <summary>A row without it is rejected.</summary>
    public bool Required { get; init; }

    /// <summary>Part of the row's identity: a later row with the same key corrects the earlier one.</summary>
    public bool Key { get; init; }

    /// <summary>The canonical text taken where the cell is empty or the column left out.</summary>
    public string? Default { get; init; }

    /// <summary>Canonical values of a closed set, and what people write for each; null: open.</summary>
    public IReadOnlyDictionary<string, string[]>? Values { get; init; }

    /// <summary>Vietnamese headers, the preferred one first; compared without case, accents and punctuation.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>What it holds, in Vietnamese, with unit of measure or range.</summary>
    public required string Meaning { get; init; }

    public required string MeaningEnglish { get; init; }

    /// <summary>What its numbers are counted in, in Vietnamese; null: they have no unit (a year, a code, a running number).</summary>
    public string? Unit { get; init; }

    public string? UnitEnglish { get; init; }

    /// <summary>Its texts come again and again (codes, closed sets, file names): Arrow writes them once, as a dictionary.</summary>
    public bool Repeats { get; init; }
}
