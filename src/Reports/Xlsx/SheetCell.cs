using ThiDua.Reports.Text;

namespace ThiDua.Reports.Xlsx;

/// <summary>
/// One cell: text, a number, or a formula with the result that it had when the workbook was made. Text never becomes
/// a formula, whatever it begins with.
/// </summary>
internal sealed record SheetCell(int Column, CellStyle Style, string? Text, decimal? Number, string? Formula)
{
    internal static SheetCell OfText(int column, string? text, CellStyle style) =>
        new(
            column,
            text is not null && SafeText.LooksLikeFormula(text) ? style with { StaysText = true } : style,
            text,
            null,
            null
        );

    internal static SheetCell OfNumber(int column, decimal? number, CellStyle style) =>
        new(column, style, null, number, null);

    /// <param name="result">The number it gives; null: <paramref name="otherwise"/>.</param>
    internal static SheetCell OfFormula(
        int column,
        string formula,
        decimal? result,
        CellStyle style,
        string otherwise = ""
    ) => new(column, style, result is null ? otherwise : null, result, formula);
}
