namespace ThiDua.Warehouse.Ledger;

/// <summary>Which facts a reading shows: by default the latest of each key; "as known on" a day; or the whole history.</summary>
public sealed record FactView
{
    /// <summary>The latest of each key, whatever the day.</summary>
    public static FactView Current { get; } = new();

    /// <summary>Only what the ledger had taken in by the end of that day (UTC+7).</summary>
    public DateOnly? RecordedBy { get; init; }

    /// <summary>Only what was handed in by that day, in tables with a day of submission; undated rows count as before.</summary>
    public DateOnly? SubmittedBy { get; init; }

    /// <summary>Corrected rows as well.</summary>
    public bool History { get; init; }
}
