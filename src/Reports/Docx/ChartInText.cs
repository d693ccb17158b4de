using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ThiDua.Reports.Charts;
using ThiDua.Reports.Content;
using ThiDua.Reports.Packaging;
using ThiDua.Reports.Text;
using ThiDua.Reports.Xlsx;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ThiDua.Reports.Docx;

/// <summary>
/// Puts the chart of sections into a document as Office's own chart, with its figures in a workbook inside, so that
/// "edit data" opens them.
/// </summary>
internal static class ChartInText
{
    private const string SheetName = "Điểm theo mục";
    private const long HighestChart = 7_600_000;
    private const int RoomyBars = 10;

    /// <param name="number">1 for the first chart of the document: parts and drawings need ids of their own.</param>
    internal static Paragraph Add(MainDocumentPart main, BlocReport report, CriterionTree tree, int number)
    {
        var last = report.Standings.Count + 1;
        var columns = tree
            .Sections.Select((section, at) => (section.Criterion, Column: at + 2))
            .ToDictionary(StringComparer.Ordinal);
        var chart = SectionChart.Build(
            report,
            tree,
            CellAddress.On(SheetName, CellAddress.FixedRange(1, 2, last)),
            section =>
                (
                    CellAddress.On(SheetName, CellAddress.Fixed(columns[section], 1)),
                    CellAddress.On(SheetName, CellAddress.FixedRange(columns[section], 2, last))
                )
        );
        var chartId = string.Create(CultureInfo.InvariantCulture, $"rIdChart{number}");
        var part = main.AddNewPart<ChartPart>(chartId);
        var data = part.AddNewPart<EmbeddedPackagePart>(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "rIdData"
        );
        using (var stream = new MemoryStream(Workbook(report, tree)))
        {
            data.FeedData(stream);
        }
        part.ChartSpace = chart.ToChartSpace("rIdData");
        return Frame(chartId, chart, report.Standings.Count, (uint)number);
    }

    private static Paragraph Frame(string chartId, StackedBars chart, int bars, uint number)
    {
        const long width = PageLayout.TextWidth * PageLayout.EmuPerTwip;
        // Many bars stand closer, so that the chart still finds room beside other text.
        var height = Math.Min(HighestChart, 1_500_000 + bars * (bars > RoomyBars ? 170_000L : 260_000L));
        return new Paragraph(
            Paragraphs.Properties(
                new ParagraphLook
                {
                    Justification = JustificationValues.Center,
                    Before = 120,
                    After = 60,
                }
            ),
            new Run(
                new Drawing(
                    new Inline(
                        new Extent { Cx = width, Cy = height },
                        new EffectExtent
                        {
                            LeftEdge = 0,
                            TopEdge = 0,
                            RightEdge = 0,
                            BottomEdge = 0,
                        },
                        new DocProperties
                        {
                            Id = number,
                            Name = string.Create(CultureInfo.InvariantCulture, $"Biểu đồ {number}"),
                            Description = SafeText.ForXml(chart.Title),
                        },
                        new NonVisualGraphicFrameDrawingProperties(),
                        new A.Graphic(
                            new A.GraphicData(new C.ChartReference { Id = chartId })
                            {
                                Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                            }
                        )
                    )
                    {
                        DistanceFromTop = 0,
                        DistanceFromBottom = 0,
                        DistanceFromLeft = 0,
                        DistanceFromRight = 0,
                    }
                )
            )
        );
    }

    private static byte[] Workbook(BlocReport report, CriterionTree tree)
    {
        var sheet = new Xlsx.Sheet(SheetName);
        sheet.Put(1, SheetCell.OfText(1, "Đơn vị", SheetLook.Head));
        sheet.Widths[1] = 30;
        for (var section = 0; section < tree.Sections.Count; section++)
        {
            sheet.Put(1, SheetCell.OfText(section + 2, tree.Sections[section].Title, SheetLook.Head));
            sheet.Widths[section + 2] = 16;
        }
        for (var unit = 0; unit < report.Standings.Count; unit++)
        {
            var standing = report.Standings[unit];
            var name = report
                .Units.First(known => string.Equals(known.Code, standing.Unit, StringComparison.Ordinal))
                .Name;
            sheet.Put(unit + 2, SheetCell.OfText(1, name, SheetLook.Cell));
            for (var section = 0; section < tree.Sections.Count; section++)
            {
                var points = tree.Of(standing.Unit, tree.Sections[section].Criterion)?.Points;
                sheet.Put(
                    unit + 2,
                    SheetCell.OfNumber(section + 2, points, SheetLook.Number with { Format = SheetLook.Open })
                );
            }
        }
        return WorkbookFile.Write(
            [sheet],
            new Dictionary<string, PlacedChart>(StringComparer.Ordinal),
            new DocumentProperties(SheetName, report.Bloc.Name, report.PublishedAt)
        );
    }
}
