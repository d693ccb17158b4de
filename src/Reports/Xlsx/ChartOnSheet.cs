using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ThiDua.Reports.Xlsx;

/// <summary>Puts a chart on a sheet.</summary>
internal static class ChartOnSheet
{
    internal const string DrawingId = "rIdDrawing";
    private const string ChartId = "rIdChart";

    internal static void Add(WorksheetPart sheet, PlacedChart placed)
    {
        var drawings = sheet.AddNewPart<DrawingsPart>(DrawingId);
        var chart = drawings.AddNewPart<ChartPart>(ChartId);
        chart.ChartSpace = placed.Chart.ToChartSpace();
        drawings.WorksheetDrawing = new WorksheetDrawing(
            new TwoCellAnchor(
                new FromMarker(
                    new ColumnId(Text(placed.FirstColumn - 1)),
                    new ColumnOffset("0"),
                    new RowId(Text(placed.FirstRow - 1)),
                    new RowOffset("0")
                ),
                new ToMarker(
                    new ColumnId(Text(placed.EndColumn - 1)),
                    new ColumnOffset("0"),
                    new RowId(Text(placed.EndRow - 1)),
                    new RowOffset("0")
                ),
                new GraphicFrame(
                    new NonVisualGraphicFrameProperties(
                        new NonVisualDrawingProperties
                        {
                            Id = 2,
                            Name = "Biểu đồ 1",
                            Description = placed.Chart.Title,
                        },
                        new NonVisualGraphicFrameDrawingProperties()
                    ),
                    new Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
                    new A.Graphic(
                        new A.GraphicData(new C.ChartReference { Id = ChartId })
                        {
                            Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                        }
                    )
                )
                {
                    Macro = "",
                },
                new ClientData()
            )
        );
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
