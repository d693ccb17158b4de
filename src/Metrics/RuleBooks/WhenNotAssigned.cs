namespace ThiDua.Metrics.RuleBooks;

/// <summary>What a criterion gives a unit that was expressly given no target (khi không giao chỉ tiêu).</summary>
public enum WhenNotAssigned
{
    /// <summary>The rule book does not say: the unit stays incomplete.</summary>
    Incomplete,

    /// <summary>Left out; its section is rescaled.</summary>
    Exclude,
    Zero,
    Full,
    TopOfGroup,
}
