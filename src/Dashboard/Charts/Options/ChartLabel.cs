namespace ThiDua.Dashboard.Charts.Options;

/// <summary>Text beside a mark or along an axis.</summary>
public sealed record ChartLabel
{
    public bool Show { get; init; } = true;

    public string? Color { get; init; }

    public int? FontSize { get; init; }

    public string? FontWeight { get; init; }

    public string? Position { get; init; }

    public int? Distance { get; init; }

    /// <summary>"{b}" is the name, "{a}" the series; a text of our own otherwise.</summary>
    public string? Formatter { get; init; }

    public bool? HideOverlap { get; init; }

    /// <summary>False where a scale begins before its first whole value.</summary>
    public bool? ShowMinLabel { get; init; }

    public bool? ShowMaxLabel { get; init; }
}
