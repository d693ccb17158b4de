using ThiDua.Metrics.Findings;

namespace ThiDua.Dashboard.Api.Answers;

/// <summary>Why a call gets no rows (lỗi của lời gọi): its status, its sentence, the parameter and what it takes.</summary>
internal sealed record ApiFault(int Status, Finding Finding)
{
    public string? Parameter { get; init; }

    /// <summary>Values that would do; the first fifty.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The number under which the program's own fault stands in the log.</summary>
    public string? Reference { get; init; }

    public static ApiFault Of(int status, FindingCode code, params string[] arguments) =>
        new(status, new Finding { Code = code, Arguments = arguments });

    public static ApiFault Bad(string parameter, FindingCode code, IReadOnlyList<string> allowed, params string[] arguments) =>
        Of(StatusCodes.Status400BadRequest, code, arguments) with
        {
            Parameter = parameter,
            Allowed = allowed,
        };
}
