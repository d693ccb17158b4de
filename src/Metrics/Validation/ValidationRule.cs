using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.Validation;

/// <summary>One line of the table of validation rules (quy tắc kiểm tra): data of the office, not code.</summary>
public sealed record ValidationRule
{
    /// <summary>In <see cref="Parts"/>: the figures of the units right below.</summary>
    public const string Children = "children";

    public required string Code { get; init; }

    public required ValidationKind Kind { get; init; }

    public required string Indicator { get; init; }

    /// <summary>Whose figures are checked: a unit code, attribute=value, kind=value or all.</summary>
    public string Scope { get; init; } = "all";

    /// <summary>Indicator codes, or <see cref="Children"/> alone.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Least value, or least ratio to last year's.</summary>
    public decimal? Lower { get; init; }

    /// <summary>Greatest value, or greatest ratio to last year's.</summary>
    public decimal? Upper { get; init; }

    /// <summary>The difference that is let pass, in the indicator's unit of measure.</summary>
    public decimal Tolerance { get; init; }

    public Severity Severity { get; init; } = Severity.Warning;

    /// <summary>What the office asks for; null: the catalogue's words.</summary>
    public string? Remedy { get; init; }

    public SourceLocation? Place { get; init; }

    /// <summary>"thu_noi_dia; thu_xnk" as codes.</summary>
    public static IReadOnlyList<string> PartsOf(string? text) =>
        text?.Split([';', ',', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
