using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ThiDua.Reports.Content;
using ThiDua.Reports.Packaging;
using ThiDua.Reports.Templates;
using ThiDua.Reports.Text;

namespace ThiDua.Reports.Docx;

/// <summary>Lays out one document by Decree 30/2020/NĐ-CP (thể thức văn bản) and writes it: same content, same bytes.</summary>
internal sealed class OfficeDocument(BlocReport report, TemplateFiller filler)
{
    /// <summary>Empty lines that leave room for a signature and a seal.</summary>
    private const int SignatureLines = 4;
    private static readonly (int Left, int Right) HeadWidths = (4_000, PageLayout.TextWidth - 4_000);
    /// <summary>Beside the list of recipients a bloc's whole name fits on one line of the signature.</summary>
    private static readonly (int Left, int Right) RecipientWidths = (3_850, PageLayout.TextWidth - 3_850);
    private static readonly (int Left, int Right) SignatureWidths = (
        PageLayout.TextWidth / 2,
        PageLayout.TextWidth - PageLayout.TextWidth / 2
    );

    internal byte[] Write(Template template, DocumentProperties properties)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "rId1"
            );
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocumentStyles.Build();
            main.AddNewPart<HeaderPart>("rIdHeader").Header = new Header([Paragraphs.PageNumber(), .. Notice()]);
            main.AddNewPart<HeaderPart>("rIdFirstHeader").Header = new Header([.. Notice(), Empty()]);
            main.AddNewPart<FooterPart>("rIdFooter").Footer = new Footer(Provenance());
            main.AddNewPart<FooterPart>("rIdFirstFooter").Footer = new Footer(Provenance());
            var body = new Body();
            body.Append(Head(template));
            body.Append(Title(template));
            body.Append(Addressees(template));
            AppendBody(body, main, template);
            body.Append(Foot(template));
            body.Append(Empty());
            body.Append(PageLayout.Section("rIdHeader", "rIdFirstHeader", "rIdFooter", "rIdFirstFooter"));
            main.Document = new Document(body);
            properties.WriteTo(document);
        }
        return DeterministicPackage.Seal(stream);
    }

    /// <summary>Issuing body and number on the left; national title, place and date on the right.</summary>
    private Table Head(Template template)
    {
        var centered = new ParagraphLook { Justification = JustificationValues.Center, Size = 12 };
        var issuer = (report.Details.Issuer ?? report.Bloc.Name).ToUpper(CultureInfo.InvariantCulture);
        var names = new List<OpenXmlElement>();
        if (report.Authority is { Length: > 0 } authority)
        {
            names.Add(Paragraphs.Of(authority.ToUpper(CultureInfo.InvariantCulture), centered));
        }
        names.Add(Paragraphs.Of(issuer, centered with { Bold = true }));
        names.Add(Paragraphs.Rule(1_250));
        var number = report.Details.Number is { Length: > 0 } given ? given : "……";
        var symbol = template.Symbol.Length > 0 ? "/" + template.Symbol : "";
        OpenXmlElement[] date = template.IsDated
            ? [Paragraphs.Of(PlaceAndDate(), centered with { Size = 13, Italic = true, Before = 120 })]
            : [];
        return Grids.Bare(
            HeadWidths,
            (
                [.. names],
                [
                    Paragraphs.Of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", centered with { Bold = true }),
                    Paragraphs.Of("Độc lập - Tự do - Hạnh phúc", centered with { Bold = true, Size = 13 }),
                    Paragraphs.Rule(980),
                ]
            ),
            ([Paragraphs.Of($"Số: {number}{symbol}", centered with { Size = 13, Before = 120 })], date)
        );
    }

    private OpenXmlElement[] Title(Template template)
    {
        var look = new ParagraphLook
        {
            Justification = JustificationValues.Center,
            Bold = true,
            KeepNext = true,
        };
        return
        [
            Paragraphs.Of(template.DocumentType, look with { Before = 360, Style = "Title" }),
            Paragraphs.Of(filler.Fill(template.Subject), look),
            Paragraphs.Rule(3_500),
        ];
    }

    private OpenXmlElement[] Addressees(Template template)
    {
        var look = new ParagraphLook { Before = 120, Left = 1_701 };
        return template.Addressees switch
        {
            [] => [],
            [var only] =>
            [
                Paragraphs.Of(
                    [new FilledPiece("Kính gửi: ", false, false), .. filler.Fill(only)],
                    look with
                    {
                        Left = 0,
                        Justification = JustificationValues.Center,
                    }
                ),
            ],
            _ =>
            [
                Paragraphs.Of("Kính gửi:", look),
                .. template.Addressees.Select(addressee =>
                    Paragraphs.Of(
                        [new FilledPiece("- ", false, false), .. filler.Fill(addressee)],
                        look with
                        {
                            Left = 2_835,
                            Before = 0,
                        }
                    )
                ),
            ],
        };
    }

    private void AppendBody(Body body, MainDocumentPart main, Template template)
    {
        var charts = 0;
        var blocks = filler.Fill(template.Body).ToList();
        for (var at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            switch (block.Kind)
            {
                case BlockKind.Line:
                    // The last line never leaves the signature alone on a page.
                    body.Append(Line(block, at == blocks.Count - 1));
                    break;
                case BlockKind.Table:
                    body.Append(Gap(), Grids.Of(ReportTables.Build(block.Name, report, filler)), Gap());
                    break;
                case BlockKind.Chart:
                    charts++;
                    body.Append(ChartInText.Add(main, report, filler.Tree, charts));
                    break;
                case BlockKind.NewPage:
                    body.Append(new Paragraph(new Run(new Break { Type = BreakValues.Page })));
                    break;
                case BlockKind.Each or BlockKind.When:
                    throw new InvalidOperationException(
                        "Lists and conditions are resolved before a document is laid out"
                    );
            }
        }
    }

    private static Paragraph Line(FilledBlock block, bool isLast)
    {
        var body = new ParagraphLook
        {
            Justification = JustificationValues.Both,
            FirstLine = 567,
            Before = 120,
            KeepNext = isLast || block.Pieces is [.., { Words: [.., ':'] }],
        };
        var look = block.Style switch
        {
            LineStyle.Body => body,
            LineStyle.Title => body with
            {
                Justification = JustificationValues.Center,
                FirstLine = 0,
                Bold = true,
                KeepNext = true,
                Style = "Heading1",
            },
            LineStyle.Heading => body with
            {
                Bold = true,
                KeepNext = true,
                Style = "Heading1",
                Justification = JustificationValues.Left,
            },
            LineStyle.Subheading => body with
            {
                Bold = true,
                Italic = true,
                KeepNext = true,
                Style = "Heading2",
                Justification = JustificationValues.Left,
            },
            LineStyle.Item => body with { Before = 60 },
            LineStyle.Centered => body with
            {
                Justification = JustificationValues.Center,
                FirstLine = 0,
                Italic = true,
            },
        };
        return Paragraphs.Of(
            block.Style is LineStyle.Item ? [new FilledPiece("- ", false, false), .. block.Pieces] : block.Pieces,
            look
        );
    }

    /// <summary>Recipients bottom left, signature bottom right; two signatures stand side by side above the recipients.</summary>
    private OpenXmlElement[] Foot(Template template)
    {
        var titles = Math.Max(Titles(template.LeftSignature), Titles(template.RightSignature));
        var left = Signature(template.LeftSignature, titles);
        var right = Signature(template.RightSignature, titles);
        var recipients = Recipients(template);
        return left.Length > 0
            ? [Gap(240), Grids.Bare(SignatureWidths, (left, right), (recipients, []))]
            : [Gap(240), Grids.Bare(RecipientWidths, (recipients, right))];
    }

    private OpenXmlElement[] Recipients(Template template)
    {
        if (template.Recipients.Count == 0)
        {
            return [];
        }
        var look = new ParagraphLook { Size = 11 };
        return
        [
            Paragraphs.Of("Nơi nhận:", look with { Size = 12, Bold = true, Italic = true }),
            .. template.Recipients.Select(recipient => Paragraphs.Of(filler.Fill(recipient), look)),
        ];
    }

    /// <summary>Who signs in capitals, room for the signature at each empty line, then the name.</summary>
    /// <param name="titles">Lines above the signature, so that names side by side stand level.</param>
    private OpenXmlElement[] Signature(IReadOnlyList<IReadOnlyList<TextPiece>> lines, int titles)
    {
        var look = new ParagraphLook
        {
            Justification = JustificationValues.Center,
            Bold = true,
            KeepNext = true,
        };
        var elements = new List<OpenXmlElement>();
        var isSigned = false;
        foreach (var line in lines)
        {
            var text = filler.Text(line);
            if (line.Count == 0)
            {
                var room = isSigned ? SignatureLines : SignatureLines + titles - Titles(lines);
                isSigned = true;
                elements.AddRange(Enumerable.Range(0, room).Select(_ => Paragraphs.Of("", look)));
            }
            else
            {
                // A name that is not known yet: the room above is for the hand, and a dotted line would be one more to fill.
                var isName = isSigned && string.Equals(text, TemplateVocabulary.Dots, StringComparison.Ordinal);
                elements.Add(Paragraphs.Of(isName ? "" : isSigned ? text : text.ToUpper(CultureInfo.InvariantCulture), look));
            }
        }
        return [.. elements];
    }

    private static int Titles(IReadOnlyList<IReadOnlyList<TextPiece>> lines) =>
        lines.TakeWhile(line => line.Count > 0).Count();

    private string PlaceAndDate() =>
        report.Details.Date is { } date
            ? $"{report.Province}, {VietnameseFormats.Date(date)}"
            : string.Create(CultureInfo.InvariantCulture, $"{report.Province}, ngày …… tháng …… năm ………");

    private Paragraph[] Notice() =>
        report.SampleNotice is { Length: > 0 } notice
            ?
            [
                Paragraphs.Of(
                    notice,
                    new ParagraphLook
                    {
                        Justification = JustificationValues.Center,
                        Size = 11,
                        Bold = true,
                        Color = "B3261E",
                        After = 120,
                    }
                ),
            ]
            : [];

    private Paragraph Provenance() =>
        Paragraphs.Of(
            Words.Provenance(report),
            new ParagraphLook
            {
                Justification = JustificationValues.Center,
                Size = 9,
                Color = "59626B",
            }
        );

    private static Paragraph Empty() => Paragraphs.Of("", new ParagraphLook { Size = 2 });

    private static Paragraph Gap(int before = 80) =>
        Paragraphs.Of(
            "",
            new ParagraphLook
            {
                Size = 2,
                Before = before,
                KeepNext = true,
            }
        );
}
