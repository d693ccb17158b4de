using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ThiDua.Reports.Templates;
using ThiDua.Reports.Text;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Reports.Docx;

/// <summary>Makes paragraphs.</summary>
internal static class Paragraphs
{
    internal static Paragraph Of(string text, ParagraphLook look) => Of([new FilledPiece(text, false, false)], look);

    internal static Paragraph Of(IReadOnlyList<FilledPiece> pieces, ParagraphLook look)
    {
        var paragraph = new Paragraph(Properties(look));
        foreach (var piece in pieces.Where(piece => piece.Words.Length > 0))
        {
            paragraph.Append(RunOf(piece, look));
        }
        return paragraph;
    }

    /// <summary>A thin line, by which the decree closes names, the national motto and the subject.</summary>
    internal static Paragraph Rule(int indent) =>
        new(
            new ParagraphProperties(
                new ParagraphBorders(
                    new TopBorder
                    {
                        Val = BorderValues.Single,
                        Size = 6,
                        Space = 1,
                        Color = "000000",
                    }
                ),
                new SpacingBetweenLines
                {
                    Before = "60",
                    After = "0",
                    Line = "60",
                    LineRule = LineSpacingRuleValues.Exact,
                },
                new Indentation { Left = Text(indent), Right = Text(indent) },
                new ParagraphMarkRunProperties(new FontSize { Val = "4" })
            )
        );

    /// <summary>The number of the page, by the program that shows it.</summary>
    internal static Paragraph PageNumber()
    {
        var look = new ParagraphLook { Justification = JustificationValues.Center, Size = 13 };
        return new Paragraph(
            Properties(look),
            new Run(RunLook(look, false, false), new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(
                RunLook(look, false, false),
                new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }
            ),
            new Run(RunLook(look, false, false), new FieldChar { FieldCharType = FieldCharValues.Separate }),
            new Run(RunLook(look, false, false), new W.Text("2")),
            new Run(RunLook(look, false, false), new FieldChar { FieldCharType = FieldCharValues.End })
        );
    }

    internal static ParagraphProperties Properties(ParagraphLook look)
    {
        var properties = new ParagraphProperties();
        if (look.Style is { } style)
        {
            properties.Append(new ParagraphStyleId { Val = style });
        }
        if (look.KeepNext)
        {
            properties.Append(new KeepNext());
        }
        properties.Append(
            new SpacingBetweenLines
            {
                Before = Text(look.Before),
                After = Text(look.After),
                Line = "252",
                LineRule = LineSpacingRuleValues.Auto,
            }
        );
        var indentation = new Indentation { Left = Text(look.Left) };
        if (look.Hanging > 0)
        {
            indentation.Hanging = Text(look.Hanging);
        }
        else
        {
            indentation.FirstLine = Text(look.FirstLine);
        }
        properties.Append(indentation, new Justification { Val = look.Justification });
        // An empty paragraph is as high as its mark.
        properties.Append(new ParagraphMarkRunProperties(new FontSize { Val = Text(look.Size * 2) }));
        return properties;
    }

    private static Run RunOf(FilledPiece piece, ParagraphLook look)
    {
        var run = new Run(RunLook(look, piece.Bold, piece.Italic));
        var lines = SafeText.ForXml(piece.Words).ReplaceLineEndings("\n").Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (line > 0)
            {
                run.Append(new Break());
            }
            run.Append(new W.Text(lines[line]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    private static RunProperties RunLook(ParagraphLook look, bool bold, bool italic)
    {
        var properties = new RunProperties(
            new RunFonts
            {
                Ascii = PageLayout.FontName,
                HighAnsi = PageLayout.FontName,
                EastAsia = PageLayout.FontName,
                ComplexScript = PageLayout.FontName,
            }
        );
        // Written either way: the look of a heading's style must not add its own.
        properties.Append(new Bold { Val = look.Bold || bold }, new Italic { Val = look.Italic || italic });
        properties.Append(new Color { Val = look.Color ?? "000000" });
        properties.Append(
            new FontSize { Val = Text(look.Size * 2) },
            new FontSizeComplexScript { Val = Text(look.Size * 2) }
        );
        return properties;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
