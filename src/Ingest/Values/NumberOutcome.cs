namespace ThiDua.Ingest.Values;

/// <summary>What a text was when a number was expected (kết quả đọc số).</summary>
internal enum NumberOutcome
{
    Number,

    /// <summary>"1.234": one thousand or one point two; the column's other cells decide.</summary>
    Ambiguous,

    /// <summary>"x", "-", "…" or nothing: no figure.</summary>
    Missing,

    NotANumber,

    /// <summary>More than 15 decimals.</summary>
    TooPrecise,

    /// <summary>More than 23 digits before the decimals.</summary>
    TooLarge,
}
