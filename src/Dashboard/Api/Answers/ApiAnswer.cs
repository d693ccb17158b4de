using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ThiDua.Dashboard.Api.Questions;
using ThiDua.Dashboard.Api.Resources;
using ThiDua.Dashboard.Http;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Slices;

namespace ThiDua.Dashboard.Api.Answers;

/// <summary>
/// The one way from a call to an answer (trả lời): form, snapshot, ETag, then rows. An answer is whole before its first
/// byte goes out: what fails halfway is an error with its status, not half a body.
/// </summary>
internal static class ApiAnswer
{
    /// <summary>A stream longer than this waits in a temporary file until it is complete.</summary>
    private const int InMemory = 1 << 20;

    public static async Task Rows(HttpContext http, ApiResource resource)
    {
        var (taken, format, fault) = Begin(http, onlyJson: false);
        if (taken is null)
        {
            await ApiProblem.Write(http, fault!);
            return;
        }
        using (taken)
        {
            var (question, wrong) = ApiQuestion.Read(resource, http.Request.Query, taken.Snapshot, format);
            if (question is null)
            {
                await ApiProblem.Write(http, wrong!);
                return;
            }
            var tag = Tag(http, taken, format);
            if (IsHeld(http, tag))
            {
                return;
            }
            if (ApiBodies.Of(taken.Snapshot).Find(tag.ToString()) is { } kept)
            {
                await Send(http, kept);
                return;
            }
            if (format == ApiFormat.Json)
            {
                var body = JsonPage(http, resource, question.Slice, taken);
                ApiBodies.Of(taken.Snapshot).Keep(tag.ToString(), body);
                await Send(http, body);
                return;
            }
            await Stream(http, resource, question.Slice, taken, format);
        }
    }

    public static async Task Row(HttpContext http, ApiResource resource, string id)
    {
        var (taken, _, fault) = Begin(http, onlyJson: true);
        if (taken is null)
        {
            await ApiProblem.Write(http, fault!);
            return;
        }
        using (taken)
        {
            if (ApiQuestion.Unknown(http.Request.Query, [ApiQuestion.Format, ApiQuestion.Known], $"{resource.Path}/{{id}}") is { } unknown)
            {
                await ApiProblem.Write(http, unknown);
                return;
            }
            var conditions = JsonRows.ConditionsOf(resource.Schema, resource.Key, id);
            var slice = new TableSlice { Schema = resource.Schema, OrderBy = resource.Key, Where = conditions ?? [], Limit = 1 };
            if (conditions is null || taken.Snapshot.CountRows(slice, http.RequestAborted) == 0)
            {
                await ApiProblem.Write(http, ApiFault.Of(StatusCodes.Status404NotFound, FindingCode.ApiRowUnknown, id, resource.Path, string.Join(':', resource.Key)));
                return;
            }
            if (!IsHeld(http, Tag(http, taken, ApiFormat.Json)))
            {
                await Send(
                    http,
                    ApiJson.Body(json =>
                    {
                        json.WriteString("resource"u8, resource.Name);
                        ApiJson.WriteSnapshot(json, taken);
                        json.WritePropertyName("row"u8);
                        _ = JsonRows.Write(taken.Snapshot, slice, resource.Key, resource.HashedId, json, http.RequestAborted);
                    })
                );
            }
        }
    }

    /// <summary>An answer that is no table: the index, the snapshots, the OpenAPI document.</summary>
    public static async Task Document(HttpContext http, string path, Func<ApiSnapshot, (ApiBody? Body, ApiFault? Fault)> make)
    {
        var (taken, _, fault) = Begin(http, onlyJson: true);
        if (taken is null)
        {
            await ApiProblem.Write(http, fault!);
            return;
        }
        using (taken)
        {
            if (ApiQuestion.Unknown(http.Request.Query, [ApiQuestion.Format], path) is { } unknown)
            {
                await ApiProblem.Write(http, unknown);
                return;
            }
            var (body, wrong) = make(taken);
            if (body is null)
            {
                await ApiProblem.Write(http, wrong!);
                return;
            }
            if (!IsHeld(http, ApiTag.Of(body)))
            {
                await Send(http, body);
            }
        }
    }

    /// <summary>Form and snapshot, or what is wrong with the wish for them.</summary>
    private static (ApiSnapshot? Taken, ApiFormat Format, ApiFault? Fault) Begin(HttpContext http, bool onlyJson)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var words = onlyJson ? [ApiFormats.Words[0]] : ApiFormats.Words;
        ApiFormat format;
        if (http.Request.Query.TryGetValue(ApiQuestion.Format, out var asked) && asked.Count == 1)
        {
            if (ApiFormats.OfWord(asked.ToString()) is not { } word || (onlyJson && word != ApiFormat.Json))
            {
                return (null, default, ApiQuestion.Wrong(ApiQuestion.Format, asked.ToString()[..Math.Min(60, asked.ToString().Length)], "một trong: " + string.Join(", ", words), "one of: " + string.Join(", ", words), words));
            }
            format = word;
        }
        else if (ApiFormats.Of(http.Request, onlyJson) is { } accepted)
        {
            format = accepted;
        }
        else
        {
            var types = onlyJson ? [ApiFormats.Json] : ApiFormats.Types;
            return (null, default, ApiFault.Of(StatusCodes.Status406NotAcceptable, FindingCode.ApiNotAcceptable, string.Join(", ", types)) with { Allowed = types });
        }
        var (taken, fault) = ApiSnapshot.Take(http);
        return (taken, format, fault);
    }

    private static ApiBody JsonPage(HttpContext http, ApiResource resource, TableSlice slice, ApiSnapshot taken)
    {
        var snapshot = taken.Snapshot;
        var matching = snapshot.CountRows(slice, http.RequestAborted);
        var next = matching > slice.Limit ? Next(http, slice, taken) : null;
        return ApiJson.Body(json =>
        {
            json.WriteString("resource"u8, resource.Name);
            ApiJson.WriteSnapshot(json, taken);
            json.WriteNumber("matching"u8, matching);
            json.WriteString("next"u8, next);
            json.WriteStartArray("rows"u8);
            var count = JsonRows.Write(snapshot, slice, resource.Key, resource.HashedId, json, http.RequestAborted);
            json.WriteEndArray();
            json.WriteNumber("count"u8, count);
        }) with
        {
            Next = next,
        };
    }

    private static async Task Stream(HttpContext http, ApiResource resource, TableSlice slice, ApiSnapshot taken, ApiFormat format)
    {
        await using FileBufferingWriteStream buffer = new(InMemory);
        _ =
            format == ApiFormat.Csv
                ? CsvExport.WriteStream(taken.Snapshot, slice, buffer, http.RequestAborted)
                : ArrowExport.WriteStream(taken.Snapshot, slice, buffer, http.RequestAborted);
        Describe(http, ApiFormats.TypeOf(format), buffer.Length, Next(http, slice, taken));
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{resource.Name}-{taken.Snapshot.Manifest.ShortId[..8]}.{ApiFormats.ExtensionOf(format)}\"";
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await buffer.DrainBufferAsync(http.Response.Body, http.RequestAborted);
        }
    }

    /// <summary>The address of the rows that follow; null: none do.</summary>
    private static string? Next(HttpContext http, TableSlice slice, ApiSnapshot taken)
    {
        if (taken.Snapshot.EndOf(slice, http.RequestAborted) is not { } end)
        {
            return null;
        }
        var query = http.Request.Query;
        var cursor = new ApiCursor(taken.Snapshot.Manifest.ShortId, ApiCursor.QuestionOf(slice, query[ApiQuestion.Known].ToString()), end);
        var parts = query
            .Where(part => !string.Equals(part.Key, ApiQuestion.CursorName, StringComparison.Ordinal))
            .SelectMany(part => part.Value.Select(value => $"{Uri.EscapeDataString(part.Key)}={Uri.EscapeDataString(value ?? "")}"))
            .Append($"{ApiQuestion.CursorName}={cursor.Write()}");
        return http.Request.Path + "?" + string.Join('&', parts);
    }

    private static async Task Send(HttpContext http, ApiBody body)
    {
        Describe(http, body.ContentType, body.Bytes.Length, body.Next);
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(body.Bytes, http.RequestAborted);
        }
    }

    private static void Describe(HttpContext http, string type, long length, string? next)
    {
        http.Response.ContentType = type;
        http.Response.ContentLength = length;
        if (next is not null)
        {
            http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }
    }

    private static EntityTagHeaderValue Tag(HttpContext http, ApiSnapshot taken, ApiFormat format) =>
        SnapshotETag.Of(taken.Stamp, http.Request, ApiFormats.ExtensionOf(format));

    /// <summary>Sets the headers of a kept answer; true: the caller has this very one, and was told so.</summary>
    private static bool IsHeld(HttpContext http, EntityTagHeaderValue tag)
    {
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        if (!SnapshotETag.IsHeld(http.Request, tag))
        {
            return false;
        }
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
