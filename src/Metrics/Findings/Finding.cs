namespace ThiDua.Metrics.Findings;

/// <summary>
/// Something that a person should know or settle (phát hiện). The words come from <see cref="FindingCatalogue"/>;
/// <see cref="Arguments"/> fill its places in order.
/// </summary>
public sealed record Finding
{
    public required FindingCode Code { get; init; }

    /// <summary>Where it was seen; null for a finding about results.</summary>
    public SourceLocation? Place { get; init; }

    /// <summary>The unit's code that it concerns, if one.</summary>
    public string? Unit { get; init; }

    /// <summary>The criterion's or indicator's code that it concerns, if one.</summary>
    public string? Subject { get; init; }

    public int? Year { get; init; }

    public string? Bloc { get; init; }

    /// <summary>What was found (nguyên văn), what was expected and the like: the template's {0}, {1} ...</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>An argument that reads differently in the two languages.</summary>
    public static string Both(string vietnamese, string english) =>
        string.Equals(vietnamese, english, StringComparison.Ordinal) ? vietnamese : string.Concat(vietnamese, LanguageBorder, english);

    /// <summary>An argument as a Vietnamese sentence has it.</summary>
    public static string InVietnamese(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return argument.Split(LanguageBorder)[0];
    }

    /// <summary>Stands between the two languages of an argument; no text holds it.</summary>
    internal const string LanguageBorder = "\u001F";

    /// <summary>The weight that the office's own rule gives; null: the catalogue's.</summary>
    public Severity? RuleSeverity { get; init; }

    /// <summary>What the office's own rule asks for; null: the catalogue's words.</summary>
    public string? RuleRemedy { get; init; }

    public Severity Severity => RuleSeverity ?? FindingCatalogue.Of(Code).Severity;
}
