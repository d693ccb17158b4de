using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Reports.Docx;

/// <summary>Makes tables: ruled ones for figures, bare ones for the head and the foot of a document.</summary>
internal static class Grids
{
    internal static Table Of(WordTable table)
    {
        var shares = table.Columns.Sum(column => column.Share);
        var widths = table.Columns.Select(column => PageLayout.TextWidth * column.Share / shares).ToArray();
        var grid = Frame(widths, ruled: true);
        var head = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var column = 0; column < widths.Length; column++)
        {
            var look = Cell(table.FontSize, JustificationValues.Center) with { Bold = true };
            head.Append(CellOf(widths[column], [Paragraphs.Of(table.Columns[column].Head, look)], shaded: true));
        }
        grid.Append(head);
        foreach (var row in table.Rows)
        {
            var element = new TableRow(new TableRowProperties(new CantSplit()));
            for (var column = 0; column < widths.Length; column++)
            {
                var look = Cell(table.FontSize, JustificationOf(table.Columns[column].Alignment));
                element.Append(CellOf(widths[column], [Paragraphs.Of(row[column], look)], shaded: false));
            }
            grid.Append(element);
        }
        return grid;
    }

    /// <summary>Two columns without lines; each row is what stands left and what stands right.</summary>
    internal static Table Bare(
        (int Left, int Right) widths,
        params (OpenXmlElement[] Left, OpenXmlElement[] Right)[] rows
    )
    {
        var grid = Frame([widths.Left, widths.Right], ruled: false);
        foreach (var (left, right) in rows)
        {
            grid.Append(
                new TableRow(
                    new TableRowProperties(new CantSplit()),
                    CellOf(widths.Left, left, shaded: false, VerticalTop),
                    CellOf(widths.Right, right, shaded: false, VerticalTop)
                )
            );
        }
        return grid;
    }

    private const bool VerticalTop = true;

    private static ParagraphLook Cell(int size, JustificationValues justification) =>
        new()
        {
            Size = size,
            Justification = justification,
            Before = 20,
            After = 20,
        };

    private static Table Frame(int[] widths, bool ruled)
    {
        var properties = new TableProperties(
            new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableJustification { Val = TableRowAlignmentValues.Center }
        );
        if (ruled)
        {
            properties.Append(
                new TableBorders(
                    Line<TopBorder>(),
                    Line<LeftBorder>(),
                    Line<BottomBorder>(),
                    Line<RightBorder>(),
                    Line<InsideHorizontalBorder>(),
                    Line<InsideVerticalBorder>()
                )
            );
        }
        properties.Append(new TableLayout { Type = TableLayoutValues.Fixed });
        var margin = ruled ? 57 : 0;
        properties.Append(
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = (short)margin, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = (short)margin, Type = TableWidthValues.Dxa }
            )
        );
        return new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })));
    }

    private static T Line<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4,
            Space = 0,
            Color = "000000",
        };

    private static TableCell CellOf(int width, OpenXmlElement[] content, bool shaded, bool top = false)
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa }
        );
        if (shaded)
        {
            properties.Append(
                new Shading
                {
                    Val = ShadingPatternValues.Clear,
                    Color = "auto",
                    Fill = "F2F2F2",
                }
            );
        }
        properties.Append(
            new TableCellVerticalAlignment
            {
                Val = top ? TableVerticalAlignmentValues.Top : TableVerticalAlignmentValues.Center,
            }
        );
        var cell = new TableCell(properties);
        // A cell ends with a paragraph, or the file is damaged.
        cell.Append(content.Length > 0 ? content : [new Paragraph()]);
        return cell;
    }

    private static JustificationValues JustificationOf(ColumnAlignment alignment) =>
        alignment switch
        {
            ColumnAlignment.Left => JustificationValues.Left,
            ColumnAlignment.Center => JustificationValues.Center,
            ColumnAlignment.Right => JustificationValues.Right,
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
