using System.Globalization;

namespace ThiDua.Reports.Xlsx;

/// <summary>Cell addresses of formulas and sheet parts; columns and rows count from 1.</summary>
internal static class CellAddress
{
    internal static string Column(int column)
    {
        // Three letters reach beyond the last column that a sheet can have.
        Span<char> name = stackalloc char[3];
        var at = name.Length;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            name[--at] = (char)('A' + (rest - 1) % 26);
        }
        return name[at..].ToString();
    }

    internal static string Of(int column, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    /// <summary>"$C$7".</summary>
    internal static string Fixed(int column, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"${Column(column)}${row}");

    /// <summary>"$C$7:$C$20".</summary>
    internal static string FixedRange(int column, int firstRow, int lastRow) =>
        $"{Fixed(column, firstRow)}:{Fixed(column, lastRow)}";

    /// <summary>"'Số liệu'!M7".</summary>
    internal static string On(string sheet, string address) => $"'{sheet}'!{address}";
}
