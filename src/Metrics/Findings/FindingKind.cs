namespace ThiDua.Metrics.Findings;

/// <summary>What the catalogue says of one code: weight, message and remedy in both languages.</summary>
/// <param name="Tag">Two to four Vietnamese words that name the kind ("Báo cáo trễ").</param>
/// <param name="TagEnglish">The same in English.</param>
/// <param name="Message">A Vietnamese sentence with {0}, {1} ... for the finding's arguments.</param>
/// <param name="Remedy">What to do, in Vietnamese.</param>
public sealed record FindingKind(
    FindingCode Code,
    Severity Severity,
    string Tag,
    string Message,
    string Remedy,
    string TagEnglish,
    string MessageEnglish,
    string RemedyEnglish
);
