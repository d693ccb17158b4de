namespace ThiDua.Reports.Templates;

/// <summary>What a block of a template is.</summary>
internal enum BlockKind
{
    Line,
    Table,
    Chart,
    NewPage,

    /// <summary>"@mỗi": its blocks once for each item of a list.</summary>
    Each,

    /// <summary>"@nếu có", "@nếu không có": its blocks where the list has items, or has none.</summary>
    When,
}
