using DocumentFormat.OpenXml.Spreadsheet;

namespace ThiDua.Reports.Xlsx;

/// <summary>Collects the styles of a workbook and writes its style part; indexes follow the order of first use.</summary>
internal sealed class WorkbookStyles
{
    private const string FontName = "Times New Roman";
    private const uint FirstFormat = 164;
    private readonly List<CellStyle> styles = [CellStyle.Plain];
    private readonly Dictionary<CellStyle, uint> indexes = new() { [CellStyle.Plain] = 0 };

    internal uint IndexOf(CellStyle style)
    {
        if (!indexes.TryGetValue(style, out var index))
        {
            index = (uint)styles.Count;
            styles.Add(style);
            indexes.Add(style, index);
        }
        return index;
    }

    internal Stylesheet ToStylesheet()
    {
        var formats = styles.Select(style => style.Format).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var fonts = styles.Select(FontOf).Distinct().ToList();
        var fills = styles.Select(style => style.Fill).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var cellFormats = styles.Select(style => new CellFormat(
            [
                new Alignment
                {
                    Horizontal = HorizontalOf(style.Alignment),
                    Vertical = VerticalAlignmentValues.Center,
                    WrapText = style.Wrap,
                },
                .. style.Unlocked ? [new Protection { Locked = false }] : Array.Empty<DocumentFormat.OpenXml.OpenXmlElement>(),
            ]
        )
        {
            NumberFormatId = style.Format is null ? 0 : FirstFormat + (uint)formats.IndexOf(style.Format),
            FontId = (uint)fonts.IndexOf(FontOf(style)),
            FillId = style.Fill is null ? 0 : 2 + (uint)fills.IndexOf(style.Fill),
            BorderId = style.Framed ? 1u : 0u,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyProtection = style.Unlocked ? true : null,
            QuotePrefix = style.StaysText ? true : null,
        });
        var sheet = new Stylesheet();
        if (formats.Count > 0)
        {
            sheet.Append(
                new NumberingFormats(
                    formats.Select(
                        (format, at) =>
                            new NumberingFormat { NumberFormatId = FirstFormat + (uint)at, FormatCode = format }
                    )
                )
                {
                    Count = (uint)formats.Count,
                }
            );
        }
        sheet.Append(
            new Fonts(fonts.Select(FontElement)) { Count = (uint)fonts.Count },
            new Fills([Pattern(PatternValues.None), Pattern(PatternValues.Gray125), .. fills.Select(Solid)])
            {
                Count = 2 + (uint)fills.Count,
            },
            new Borders(
                new Border(
                    new LeftBorder(),
                    new RightBorder(),
                    new TopBorder(),
                    new BottomBorder(),
                    new DiagonalBorder()
                ),
                new Border(
                    new LeftBorder(Line()) { Style = BorderStyleValues.Thin },
                    new RightBorder(Line()) { Style = BorderStyleValues.Thin },
                    new TopBorder(Line()) { Style = BorderStyleValues.Thin },
                    new BottomBorder(Line()) { Style = BorderStyleValues.Thin },
                    new DiagonalBorder()
                )
            )
            {
                Count = 2,
            },
            new CellStyleFormats(
                new CellFormat
                {
                    NumberFormatId = 0,
                    FontId = 0,
                    FillId = 0,
                    BorderId = 0,
                }
            )
            {
                Count = 1,
            },
            new CellFormats(cellFormats) { Count = (uint)styles.Count },
            new CellStyles(
                new DocumentFormat.OpenXml.Spreadsheet.CellStyle
                {
                    Name = "Normal",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            )
            {
                Count = 1,
            }
        );
        return sheet;
    }

    private static (bool Bold, bool Italic, bool Underlined, double Size, string? Color) FontOf(CellStyle style) =>
        (style.Bold, style.Italic, style.Underlined, style.Size, style.Color);

    private static Font FontElement((bool Bold, bool Italic, bool Underlined, double Size, string? Color) look)
    {
        var font = new Font();
        if (look.Bold)
        {
            font.Append(new Bold());
        }
        if (look.Italic)
        {
            font.Append(new Italic());
        }
        if (look.Underlined)
        {
            font.Append(new Underline());
        }
        font.Append(
            new FontSize { Val = look.Size },
            new Color { Rgb = "FF" + (look.Color ?? "000000") },
            new FontName { Val = FontName }
        );
        font.Append(new FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string color) =>
        new(
            new PatternFill(new ForegroundColor { Rgb = "FF" + color }, new BackgroundColor { Indexed = 64 })
            {
                PatternType = PatternValues.Solid,
            }
        );

    private static Color Line() => new() { Rgb = "FF59626B" };

    private static HorizontalAlignmentValues HorizontalOf(CellAlignment alignment) =>
        alignment switch
        {
            CellAlignment.Left => HorizontalAlignmentValues.Left,
            CellAlignment.Center => HorizontalAlignmentValues.Center,
            CellAlignment.Right => HorizontalAlignmentValues.Right,
        };
}
