using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Charts;
using ThiDua.Reports.Text;
using A = DocumentFormat.OpenXml.Drawing;

namespace ThiDua.Reports.Charts;

/// <summary>
/// Lying stacked bars, best on top (biểu đồ cột chồng): Office's own chart over cells, so that it follows them and
/// can be edited.
/// </summary>
internal sealed record StackedBars
{
    /// <summary>Beyond this many bars numbers inside them are too small to read.</summary>
    private const int MostLabelledBars = 15;
    private const uint CategoryAxisId = 111_111_111;
    private const uint ValueAxisId = 222_222_222;

    internal required string Title { get; init; }

    internal required string AxisTitle { get; init; }

    internal required IReadOnlyList<string> Categories { get; init; }

    internal required string CategoriesReference { get; init; }

    internal required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>Where the value axis ends; null: as the bars need.</summary>
    internal decimal? AxisEnd { get; init; }

    /// <summary>Digits after the comma in the bars.</summary>
    internal required int Decimals { get; init; }

    /// <summary>Dark to light, then the accents; the labels' colour goes with each.</summary>
    internal static string ColorAt(int position) => Colors[position % Colors.Length];

    private static readonly string[] Colors =
    [
        "274B6D",
        "5B87AE",
        "A9C3D9",
        "0A6B5E",
        "A15C00",
        "7A5C8E",
        "8A8F94",
        "C9A227",
    ];

    private static readonly string[] LightColors = ["A9C3D9", "C9A227"];

    /// <param name="dataId">The part with the cells, where the chart stands outside a workbook.</param>
    internal ChartSpace ToChartSpace(string? dataId = null)
    {
        var bars = new BarChart(
            new BarDirection { Val = BarDirectionValues.Bar },
            new BarGrouping { Val = BarGroupingValues.Stacked },
            new VaryColors { Val = false }
        );
        for (var position = 0; position < Series.Count; position++)
        {
            bars.Append(SeriesElement(Series[position], (uint)position));
        }
        bars.Append(
            new GapWidth { Val = 45 },
            new Overlap { Val = 100 },
            new AxisId { Val = CategoryAxisId },
            new AxisId { Val = ValueAxisId }
        );
        var space = new ChartSpace(
            new RoundedCorners { Val = false },
            new Chart(
                TitleElement(Title, 1200, bold: true),
                new AutoTitleDeleted { Val = false },
                new PlotArea(new Layout(), bars, CategoryAxisElement(), ValueAxisElement()),
                new Legend(
                    new LegendPosition { Val = LegendPositionValues.Bottom },
                    new Overlay { Val = false },
                    TextLook(900)
                ),
                new PlotVisibleOnly { Val = true },
                new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }
            ),
            new ChartShapeProperties(
                new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }),
                new A.Outline(new A.NoFill())
            ),
            TextLook(1000)
        );
        if (dataId is not null)
        {
            space.Append(new ExternalData(new AutoUpdate { Val = false }) { Id = dataId });
        }
        return space;
    }

    private BarChartSeries SeriesElement(ChartSeries series, uint position)
    {
        var element = new BarChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = position },
            new Order { Val = position },
            new SeriesText(
                new StringReference(
                    new Formula(series.NameReference),
                    new StringCache(new PointCount { Val = 1 }, TextPoint(0, series.Name))
                )
            ),
            new ChartShapeProperties(
                new A.SolidFill(new A.RgbColorModelHex { Val = series.Color }),
                new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" })) { Width = 6350 }
            ),
            new InvertIfNegative { Val = false }
        );
        if (Categories.Count <= MostLabelledBars)
        {
            element.Append(
                LabelsElement(LightColors.Contains(series.Color, StringComparer.Ordinal) ? "1C2126" : "FFFFFF")
            );
        }
        element.Append(
            new CategoryAxisData(
                new StringReference(
                    new Formula(CategoriesReference),
                    new StringCache([
                        new PointCount { Val = (uint)Categories.Count },
                        .. Categories.Select((name, at) => TextPoint((uint)at, name)),
                    ])
                )
            ),
            new Values(
                new NumberReference(
                    new Formula(series.ValuesReference),
                    new NumberingCache([
                        new FormatCode(Format),
                        new PointCount { Val = (uint)series.Values.Count },
                        .. series
                            .Values.Select((value, at) => (value, at))
                            .Where(point => point.value is not null)
                            .Select(point => Point((uint)point.at, point.value!.Value)),
                    ])
                )
            )
        );
        return element;
    }

    /// <summary>Vietnamese signs wherever the file is opened; 42A is Vietnamese.</summary>
    private string Format => Decimals == 0 ? "[$-42A]#,##0" : "[$-42A]#,##0." + new string('0', Decimals);

    private static StringPoint TextPoint(uint position, string text) =>
        new(new NumericValue(SafeText.ForXml(text))) { Index = position };

    private static NumericPoint Point(uint position, decimal value) =>
        new(new NumericValue(value.ToString(CultureInfo.InvariantCulture))) { Index = position };

    private DataLabels LabelsElement(string color) =>
        new(
            new NumberingFormat { FormatCode = Format, SourceLinked = false },
            new ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
            TextLook(800, color),
            new ShowLegendKey { Val = false },
            new ShowValue { Val = true },
            new ShowCategoryName { Val = false },
            new ShowSeriesName { Val = false },
            new ShowPercent { Val = false },
            new ShowBubbleSize { Val = false }
        );

    private static CategoryAxis CategoryAxisElement() =>
        new(
            new AxisId { Val = CategoryAxisId },
            new Scaling(new Orientation { Val = DocumentFormat.OpenXml.Drawing.Charts.OrientationValues.MaxMin }),
            new Delete { Val = false },
            new AxisPosition { Val = AxisPositionValues.Left },
            new NumberingFormat { FormatCode = "General", SourceLinked = true },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.Low },
            new ChartShapeProperties(
                new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "59626B" })) { Width = 9525 }
            ),
            TextLook(1000),
            new CrossingAxis { Val = ValueAxisId },
            new Crosses { Val = CrossesValues.AutoZero },
            new AutoLabeled { Val = true },
            new LabelAlignment { Val = LabelAlignmentValues.Center },
            new LabelOffset { Val = 100 },
            new NoMultiLevelLabels { Val = true }
        );

    private ValueAxis ValueAxisElement() =>
        new(
            new AxisId { Val = ValueAxisId },
            AxisEnd is { } end
                ? new Scaling(
                    new Orientation { Val = DocumentFormat.OpenXml.Drawing.Charts.OrientationValues.MinMax },
                    new MaxAxisValue { Val = (double)end },
                    new MinAxisValue { Val = 0 }
                )
                : new Scaling(new Orientation { Val = DocumentFormat.OpenXml.Drawing.Charts.OrientationValues.MinMax }),
            new Delete { Val = false },
            new AxisPosition { Val = AxisPositionValues.Bottom },
            new MajorGridlines(
                new ChartShapeProperties(
                    new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "E3E1DA" })) { Width = 6350 }
                )
            ),
            TitleElement(AxisTitle, 900, bold: false),
            new NumberingFormat { FormatCode = "[$-42A]#,##0", SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
            new ChartShapeProperties(new A.Outline(new A.NoFill())),
            TextLook(900),
            new CrossingAxis { Val = CategoryAxisId },
            // The categories run from top to bottom; the value axis belongs below the last one.
            new Crosses { Val = CrossesValues.Maximum },
            new CrossBetween { Val = CrossBetweenValues.Between }
        );

    private static Title TitleElement(string text, int size, bool bold) =>
        new(
            new ChartText(
                new RichText(
                    new A.BodyProperties(),
                    new A.ListStyle(),
                    new A.Paragraph(
                        new A.ParagraphProperties(new A.DefaultRunProperties()),
                        new A.Run(
                            new A.RunProperties(new A.LatinFont { Typeface = "Times New Roman" })
                            {
                                Language = "vi-VN",
                                FontSize = size,
                                Bold = bold,
                            },
                            new A.Text(SafeText.ForXml(text))
                        )
                    )
                )
            ),
            new Overlay { Val = false }
        );

    private static TextProperties TextLook(int size, string color = "1C2126") =>
        new(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(
                    new A.DefaultRunProperties(
                        new A.SolidFill(new A.RgbColorModelHex { Val = color }),
                        new A.LatinFont { Typeface = "Times New Roman" }
                    )
                    {
                        FontSize = size,
                    }
                ),
                new A.EndParagraphRunProperties { Language = "vi-VN" }
            )
        );
}
