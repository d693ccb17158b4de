using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Reports.Docx;

/// <summary>The few styles of a document; headings are real ones, so that reading aids and the navigation pane find them.</summary>
internal static class DocumentStyles
{
    internal static Styles Build() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(Fonts(), Size(), Complex(), new Languages { Val = "vi-VN" })
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0" })
                )
            ),
            new Style(new StyleName { Val = "Normal" })
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            },
            Named("Title", "Title", null),
            Named("Heading1", "heading 1", 0),
            Named("Heading2", "heading 2", 1)
        );

    private static Style Named(string id, string name, int? level)
    {
        var properties = new StyleParagraphProperties(new KeepNext());
        if (level is { } outline)
        {
            properties.Append(new OutlineLevel { Val = outline });
        }
        return new Style(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = "Normal" },
            new PrimaryStyle(),
            properties,
            new StyleRunProperties(Fonts(), new Bold())
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }

    private static RunFonts Fonts() =>
        new()
        {
            Ascii = PageLayout.FontName,
            HighAnsi = PageLayout.FontName,
            EastAsia = PageLayout.FontName,
            ComplexScript = PageLayout.FontName,
        };

    private static FontSize Size() => new() { Val = (PageLayout.BodySize * 2).ToString(CultureInfo.InvariantCulture) };

    private static FontSizeComplexScript Complex() =>
        new() { Val = (PageLayout.BodySize * 2).ToString(CultureInfo.InvariantCulture) };
}
