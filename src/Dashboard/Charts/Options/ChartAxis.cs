namespace ThiDua.Dashboard.Charts.Options;

/// <summary>One axis: names of things, or a scale.</summary>
public sealed record ChartAxis
{
    /// <summary>"category" or "value".</summary>
    public required string Type { get; init; }

    /// <summary>Names in order; null on a scale.</summary>
    public IReadOnlyList<string>? Data { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    public double? Interval { get; init; }

    public bool? Inverse { get; init; }

    /// <summary>Room on both sides of the first and the last name.</summary>
    public bool? BoundaryGap { get; init; }

    /// <summary>What the scale counts, at its end.</summary>
    public string? Name { get; init; }

    public string? NameLocation => Name is null ? null : "end";

    public ChartText? NameTextStyle { get; init; }

    public required ChartLabel AxisLabel { get; init; }

    public ChartShow AxisTick { get; } = new(Show: false);

    public required ChartShow AxisLine { get; init; }

    public required ChartShow SplitLine { get; init; }

    /// <summary>Labels of places: the scale begins one before the first and ends one after the last.</summary>
    private static ChartLabel Places { get; } =
        new() { Color = "var(--ink-2)", FontSize = 12, HideOverlap = true, ShowMinLabel = false, ShowMaxLabel = false };

    /// <summary>A scale of ranks: each place has its line in a small bloc, every fifth or tenth in a large one.</summary>
    public static ChartAxis Ranks(int places) =>
        Scale(0, places + 1) with
        {
            AxisLabel = Places,
            Interval = places switch
            {
                <= 12 => 1,
                <= 60 => 5,
                _ => 10,
            },
        };

    public static ChartAxis Names(IReadOnlyList<string> names, bool inverse = false) =>
        new()
        {
            Type = "category",
            Data = names,
            Inverse = inverse ? true : null,
            AxisLabel = new ChartLabel { Color = "var(--ink)", FontSize = 13, HideOverlap = true },
            AxisLine = new ChartShow(Show: false),
            SplitLine = new ChartShow(Show: false),
        };

    /// <summary>A scale of shares in percent from 0, by quarters, with the whole among its marks.</summary>
    public static ChartAxis Shares(double low, double high)
    {
        const double Step = 25;
        var top = Math.Max(100, Math.Ceiling(high / Step) * Step);
        // A large overshoot widens the steps, so that labels stay apart.
        return Scale(Math.Floor(Math.Min(0, low) / Step) * Step, top) with { Interval = top <= 200 ? Step : Math.Ceiling(top / 8 / 100) * 100 };
    }

    public static ChartAxis Scale(double? min = null, double? max = null) =>
        new()
        {
            Type = "value",
            Min = min,
            Max = max,
            AxisLabel = new ChartLabel { Color = "var(--ink-2)", FontSize = 12, HideOverlap = true },
            AxisLine = new ChartShow(Show: false),
            SplitLine = new ChartShow(Show: true, new ChartLine { Color = "var(--line)" }),
        };
}
