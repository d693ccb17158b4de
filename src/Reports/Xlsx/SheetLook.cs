namespace ThiDua.Reports.Xlsx;

/// <summary>The styles that the sheets share.</summary>
internal static class SheetLook
{
    internal static CellStyle Title { get; } =
        new()
        {
            Bold = true,
            Size = 14,
            Alignment = CellAlignment.Center,
        };

    internal static CellStyle Subtitle { get; } =
        new()
        {
            Italic = true,
            Size = 11,
            Alignment = CellAlignment.Center,
        };

    internal static CellStyle Body { get; } = new() { Alignment = CellAlignment.Center, Size = 12 };

    internal static CellStyle BodyBold { get; } = Body with { Bold = true };

    internal static CellStyle Head { get; } =
        new()
        {
            Bold = true,
            Framed = true,
            Fill = "E6EEF8",
            Alignment = CellAlignment.Center,
            Wrap = true,
        };

    internal static CellStyle HeadNode { get; } = Head with { Fill = "CFDDEC" };

    internal static CellStyle Cell { get; } = new() { Framed = true, Wrap = true };

    internal static CellStyle Centered { get; } = Cell with { Alignment = CellAlignment.Center };

    internal static CellStyle Number { get; } = Cell with { Alignment = CellAlignment.Right, Wrap = false };

    /// <summary>A figure that someone may change: the formulas follow it.</summary>
    internal static CellStyle Input { get; } = Number with { Fill = "FFF9E5" };

    /// <summary>Vietnamese signs wherever the file is opened; 42A is Vietnamese.</summary>
    internal static string Format(int decimals) =>
        decimals == 0 ? "[$-42A]#,##0" : "[$-42A]#,##0." + new string('0', decimals);

    /// <summary>As many decimals as there are.</summary>
    internal const string Open = "[$-42A]#,##0.##########";
}
