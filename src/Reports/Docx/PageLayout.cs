using DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Reports.Docx;

/// <summary>The page of Decree 30/2020/NĐ-CP, annex I: sizes in twentieths of a point; a millimetre is 56.7 of them.</summary>
internal static class PageLayout
{
    internal const string FontName = "Times New Roman";

    /// <summary>Body text, in points: 13 to 14.</summary>
    internal const int BodySize = 14;

    private const int PageWidth = 11_906;
    private const int PageHeight = 16_838;

    /// <summary>20 mm, of 20 to 25.</summary>
    private const int TopBottom = 1_134;

    /// <summary>30 mm, of 30 to 35.</summary>
    private const int Left = 1_701;

    /// <summary>15 mm, of 15 to 20.</summary>
    private const int Right = 851;

    internal const int TextWidth = PageWidth - Left - Right;

    /// <summary>English Metric Units in a twentieth of a point.</summary>
    internal const long EmuPerTwip = 635;

    internal static SectionProperties Section(string header, string firstHeader, string footer, string firstFooter) =>
        new(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = header },
            new HeaderReference { Type = HeaderFooterValues.First, Id = firstHeader },
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
            new FooterReference { Type = HeaderFooterValues.First, Id = firstFooter },
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin
            {
                Top = TopBottom,
                Bottom = TopBottom,
                Left = Left,
                Right = Right,
                Header = 567,
                Footer = 454,
                Gutter = 0,
            },
            // No page number on page 1.
            new TitlePage()
        );
}
