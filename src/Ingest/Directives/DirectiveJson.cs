using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThiDua.Ingest.Directives;

/// <summary>Writes what was read from a directive as JSON (kết quả trích chỉ tiêu), for people and programs.</summary>
public static class DirectiveJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(DirectiveReading reading) =>
        JsonSerializer.Serialize(
            new
            {
                File = reading.FileName,
                reading.Document,
                reading.Campaign,
                reading.OpenList,
                reading.Targets,
                reading.Deadlines,
                reading.Commitments,
                reading.Warnings,
                Findings = reading.Findings.Select(finding => new
                {
                    Code = (int)finding.Code,
                    Severity = finding.Severity,
                    Message = Metrics.Findings.FindingCatalogue.Message(finding),
                    Remedy = Metrics.Findings.FindingCatalogue.Remedy(finding),
                }),
            },
            Options
        );

    /// <summary>The same as UTF-8 bytes without a byte order mark.</summary>
    public static byte[] WriteUtf8(DirectiveReading reading) => Encoding.UTF8.GetBytes(Write(reading));
}
