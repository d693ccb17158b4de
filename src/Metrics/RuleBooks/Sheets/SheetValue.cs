namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>What a cell or a line of a rule book's table holds (kiểu giá trị của ô).</summary>
public enum SheetValue
{
    Text,

    /// <summary>Decimals behind a comma, as Vietnamese tables write them.</summary>
    Number,

    /// <summary>A share, written with its sign: "95 %".</summary>
    Percent,

    /// <summary>A percentage where the rule looks at the attainment, else a number.</summary>
    Measure,
    Date,

    /// <summary>"Có" or "Không".</summary>
    Flag,

    /// <summary>One word of a list.</summary>
    Word,

    /// <summary>Texts parted by semicolons.</summary>
    Texts,

    /// <summary>Numbers parted by semicolons.</summary>
    Numbers,

    /// <summary>"khối", "cùng bảng tiêu chí" or "thuộc tính …".</summary>
    Peers,
}
