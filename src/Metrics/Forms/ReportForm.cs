using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Forms;

/// <summary>The report form of one unit for one period (biểu báo cáo).</summary>
public sealed record ReportForm
{
    public required Unit Unit { get; init; }

    public required Period Period { get; init; }

    /// <summary>The report that is owed, where one is: its code.</summary>
    public string? Obligation { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>The form's name where the obligation gives one: "Biểu 01".</summary>
    public string? Name { get; init; }

    /// <summary>What the form starts with: a figure less firm than what is stored would not be used.</summary>
    public FigureStatus Status { get; init; }

    /// <summary>In the order of the indicators table.</summary>
    public required IReadOnlyList<FormLine> Lines { get; init; }
}
