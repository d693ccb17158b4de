using DocumentFormat.OpenXml.Wordprocessing;

namespace ThiDua.Reports.Docx;

/// <summary>How a paragraph is set; indents and spacing in twentieths of a point, size in points.</summary>
internal sealed record ParagraphLook
{
    internal JustificationValues Justification { get; init; } = JustificationValues.Left;

    internal int Size { get; init; } = PageLayout.BodySize;

    internal bool Bold { get; init; }

    internal bool Italic { get; init; }

    internal int FirstLine { get; init; }

    internal int Left { get; init; }

    internal int Hanging { get; init; }

    internal int Before { get; init; }

    internal int After { get; init; }

    /// <summary>Stays on the page of the next paragraph.</summary>
    internal bool KeepNext { get; init; }

    /// <summary>A style that reading aids find: "Heading1".</summary>
    internal string? Style { get; init; }

    /// <summary>RRGGBB.</summary>
    internal string? Color { get; init; }
}
