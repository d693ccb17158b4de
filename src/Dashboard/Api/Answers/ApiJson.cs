using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThiDua.Dashboard.Api.Answers;

/// <summary>JSON answers (trả lời JSON): UTF-8, Vietnamese as it is.</summary>
internal static class ApiJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ApiBody Body(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return new ApiBody(stream.ToArray(), ApiFormats.TypeOf(ApiFormat.Json));
    }

    /// <summary>"snapshot": which figures these are.</summary>
    public static void WriteSnapshot(Utf8JsonWriter json, ApiSnapshot taken)
    {
        var stamp = taken.Stamp;
        json.WriteStartObject("snapshot"u8);
        json.WriteString("name"u8, stamp.Name);
        json.WriteString("id"u8, stamp.Id);
        json.WriteString("published_at"u8, stamp.PublishedAt.UtcDateTime);
        json.WriteString("known_on"u8, taken.KnownOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("notice"u8, stamp.Notice);
        json.WriteString("notice_en"u8, stamp.NoticeEnglish);
        json.WriteEndObject();
    }
}
