namespace ThiDua.Ingest.Directives;

/// <summary>The kinds of things in a directive that cannot be right (cảnh báo).</summary>
public enum DirectiveWarningKind
{
    /// <summary>31/02/2025, 12/6/20255.</summary>
    ImpossibleDate,

    /// <summary>The campaign ends before its year begins, or before it starts.</summary>
    CampaignEnd,

    /// <summary>The goals of a year before the campaign's.</summary>
    EarlierYear,

    /// <summary>"30 năm ... (1990-2024)" is 34 years.</summary>
    Anniversary,

    /// <summary>"(8 chỉ tiêu)" before a list of seven.</summary>
    Checksum,

    /// <summary>Two values for one thing in one year.</summary>
    Contradiction,

    /// <summary>A deadline before the day of the document.</summary>
    DeadlinePassed,
}
