namespace ThiDua.Warehouse.Ledger;

/// <summary>Which facts a reading shows: by default the latest of each key; "as known on" a day; or the whole history.</summary>
public sealed record FactView
{
    /// <summary>The latest of each key, whatever the day.</summary>
    public static FactView Current { get; } = new();

    /// <summary>Only what was known at the end of that day (UTC+7); see docs/decisions/0013.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>Only rows of these units, in tables with a unit; null: of all.</summary>
    public IReadOnlyCollection<string>? Units { get; init; }

    /// <summary>Corrected rows as well.</summary>
    public bool History { get; init; }
}
