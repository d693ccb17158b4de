namespace ThiDua.Reports.Xlsx;

/// <summary>A row of a sheet; cells by column.</summary>
internal sealed class SheetRow(int number)
{
    internal int Number { get; } = number;

    /// <summary>In points; null: as the text needs.</summary>
    internal double? Height { get; set; }

    internal SortedDictionary<int, SheetCell> Cells { get; } = [];
}
