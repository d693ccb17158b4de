namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>What a row is to the eye (kiểu dòng).</summary>
public enum SheetLook
{
    Title,

    /// <summary>A label and its value above the table.</summary>
    Setting,
    Heading,
    Section,
    Line,

    /// <summary>A bonus, a penalty, a class, or lines that did not fit into the cell above.</summary>
    Beside,
    Total,
}
