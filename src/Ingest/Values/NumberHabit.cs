namespace ThiDua.Ingest.Values;

/// <summary>How a column writes numbers (cách viết số), as far as a cell shows it.</summary>
internal enum NumberHabit
{
    /// <summary>The cell fits both.</summary>
    Unknown,

    /// <summary>1.234,5: dots part thousands, a comma the decimals.</summary>
    CommaDecimal,

    /// <summary>1,234.5: the other way round.</summary>
    DotDecimal,
}
