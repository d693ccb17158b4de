namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>The columns of the table of criteria (các cột của bảng tiêu chí), in their order.</summary>
public enum TableColumn
{
    Number,
    Title,
    Maximum,
    Rule,
    Parameters,
    Bonus,
    Penalty,

    /// <summary>The rule in words, written by the program and not read back.</summary>
    Words,
    Kind,
    Code,
    Indicator,
    WhenNotAssigned,
    WhenMissing,
    Requires,
    Further,
    Note,
}
