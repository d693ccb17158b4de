namespace ThiDua.Reports.Templates;

/// <summary>How a line of a template's body is set.</summary>
internal enum LineStyle
{
    Body,

    /// <summary>"# ": centred, bold.</summary>
    Title,

    /// <summary>"## ": a part of the document.</summary>
    Heading,

    /// <summary>"### ": a part of a part.</summary>
    Subheading,

    /// <summary>"- ": an item.</summary>
    Item,

    /// <summary>"> ": centred, italic.</summary>
    Centered,
}
