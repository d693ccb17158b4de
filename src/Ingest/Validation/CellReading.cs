using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.Validation;

/// <summary>One cell as a value of its column, or why it is none.</summary>
internal readonly record struct CellReading
{
    public static CellReading Missing => default;

    /// <summary>Null when there is none.</summary>
    public object? Value { get; init; }

    /// <summary>The other reading of an ambiguous number.</summary>
    public decimal? Other { get; init; }

    /// <summary>What followed the number.</summary>
    public string? Suffix { get; init; }

    /// <summary>The text came with its marks apart and was put into NFC.</summary>
    public bool Recomposed { get; init; }

    /// <summary>The text may be meant for an old font.</summary>
    public bool Legacy { get; init; }

    public FindingCode? Why { get; init; }

    /// <summary>What was found, then what was expected.</summary>
    public IReadOnlyList<string>? Arguments { get; init; }

    public static CellReading Of(object value) => new() { Value = value };

    public static CellReading Wrong(FindingCode why, params string[] arguments) => new() { Why = why, Arguments = arguments };
}
