namespace ThiDua.Reports.Xlsx;

/// <summary>How a cell looks; equal styles share one entry of the workbook.</summary>
internal sealed record CellStyle
{
    internal static CellStyle Plain { get; } = new();

    internal bool Bold { get; init; }

    internal bool Italic { get; init; }

    internal bool Underlined { get; init; }

    internal double Size { get; init; } = 11;

    /// <summary>RRGGBB.</summary>
    internal string? Color { get; init; }

    /// <summary>RRGGBB.</summary>
    internal string? Fill { get; init; }

    internal bool Framed { get; init; }

    internal CellAlignment Alignment { get; init; } = CellAlignment.Left;

    internal bool Wrap { get; init; }

    /// <summary>Excel's number format; null: general.</summary>
    internal string? Format { get; init; }

    /// <summary>May be changed where the sheet is protected.</summary>
    internal bool Unlocked { get; init; }

    /// <summary>The cell stays text when someone edits it, whatever its first letter.</summary>
    internal bool StaysText { get; init; }
}
