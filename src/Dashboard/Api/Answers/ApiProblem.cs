using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThiDua.Metrics.Findings;

namespace ThiDua.Dashboard.Api.Answers;

/// <summary>
/// An error as RFC 9457 has it (application/problem+json), in both languages: what happened, what to do, which
/// parameter, what it takes. Never a stack trace.
/// </summary>
internal sealed record ApiProblem
{
    public const string MediaType = "application/problem+json";
    private const int MostAllowed = 50;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Where the page explains this code.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required string TitleEn { get; init; }

    public required int Status { get; init; }

    public required string Detail { get; init; }

    public required string DetailEn { get; init; }

    public required string Remedy { get; init; }

    public required string RemedyEn { get; init; }

    public required int Code { get; init; }

    public required string Instance { get; init; }

    public string? Parameter { get; init; }

    public IReadOnlyList<string>? Allowed { get; init; }

    public string? Reference { get; init; }

    public static ApiProblem From(ApiFault fault, string instance)
    {
        var finding = fault.Finding;
        var kind = FindingCatalogue.Of(finding.Code);
        var code = (int)finding.Code;
        return new ApiProblem
        {
            Type = string.Create(CultureInfo.InvariantCulture, $"{ApiPaths.Page}#loi-{code}"),
            Title = kind.Tag,
            TitleEn = kind.TagEnglish,
            Status = fault.Status,
            Detail = FindingCatalogue.Message(finding),
            DetailEn = FindingCatalogue.Message(finding, english: true),
            Remedy = FindingCatalogue.Remedy(finding),
            RemedyEn = FindingCatalogue.Remedy(finding, english: true),
            Code = code,
            Instance = instance,
            Parameter = fault.Parameter,
            Allowed = fault.Allowed.Count == 0 ? null : [.. fault.Allowed.Take(MostAllowed)],
            Reference = fault.Reference,
        };
    }

    public static Task Write(HttpContext http, ApiFault fault)
    {
        var headers = http.Response.Headers;
        headers.ETag = default;
        headers.CacheControl = "no-store";
        http.Response.StatusCode = fault.Status;
        http.Response.ContentType = MediaType + "; charset=utf-8";
        var body = JsonSerializer.SerializeToUtf8Bytes(From(fault, http.Request.Path.Value ?? ""), Options);
        http.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
    }
}
