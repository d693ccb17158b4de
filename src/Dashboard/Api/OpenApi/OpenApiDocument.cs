using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThiDua.Dashboard.Api.Answers;
using ThiDua.Dashboard.Api.Questions;
using ThiDua.Dashboard.Api.Resources;
using ThiDua.Warehouse.Slices;

namespace ThiDua.Dashboard.Api.OpenApi;

/// <summary>
/// "/api/v1/openapi.json": the API in OpenAPI 3.1 (mô tả API), Vietnamese and English, made from the same resources as
/// the answers; its examples are rows of the snapshot that is served.
/// </summary>
internal static class OpenApiDocument
{
    private const string Version = "3.1.1";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ApiBody Body(ApiSnapshot taken, CancellationToken cancellationToken) =>
        new(JsonSerializer.SerializeToUtf8Bytes(Make(taken, cancellationToken), Indented), ApiFormats.TypeOf(ApiFormat.Json));

    private static JsonObject Make(ApiSnapshot taken, CancellationToken cancellationToken)
    {
        JsonObject paths = new()
        {
            [ApiPaths.Root] = Document("index", Both("Mục lục: các bảng, khóa và tham số lọc", "Index: the tables, their keys and filters"), "Index"),
            [ApiPaths.OpenApi] = Document("openapi", Both("Tài liệu này", "This document"), "OpenApi"),
            [ApiPaths.Snapshots] = Document("listSnapshots", Both("Các bản số liệu đã công bố, mới nhất trước", "The published snapshots, newest first"), "SnapshotList"),
            [ApiPaths.Snapshots + "/{name}"] = Document(
                "getSnapshot",
                Both("Một bản số liệu: bảng, bảng tiêu chí, tệp đầu vào và SHA-256", "One snapshot: tables, rule books, input files and their SHA-256"),
                "SnapshotItem",
                Path("name", Both("tên như 0042-9f3a1c7e, hoặc current", "a name such as 0042-9f3a1c7e, or current"), "current")
            ),
        };
        JsonObject schemas = OpenApiSchemas.Common();
        foreach (var resource in ApiResources.All)
        {
            var name = OpenApiSchemas.NameOf(resource);
            schemas[name] = OpenApiSchemas.RowOf(resource);
            schemas[name + "Page"] = OpenApiSchemas.PageOf(resource);
            var example = Example(resource, taken, cancellationToken);
            paths[resource.Path] = Table(resource, taken, example);
            if (!resource.HashedId)
            {
                schemas[name + "Item"] = OpenApiSchemas.ItemOf(resource);
                paths[resource.Path + "/{id}"] = Row(resource, example);
            }
        }
        return new JsonObject
        {
            ["openapi"] = Version,
            ["info"] = new JsonObject
            {
                ["title"] = "ThiDua API",
                ["version"] = "1",
                ["description"] =
                    "Số liệu thi đua đã công bố, chỉ để đọc. JSON theo trang; CSV và Arrow là cả bảng. Số thập phân là số JSON với đủ mọi chữ số đã lưu.\n\n"
                    + "Published emulation figures, for reading only. JSON comes in pages; CSV and Arrow are the whole table. Decimals are JSON numbers with every stored digit.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["responses"] = OpenApiSchemas.Errors(),
                ["parameters"] = OpenApiSchemas.Parameters(),
            },
        };
    }

    private static JsonObject Table(ApiResource resource, ApiSnapshot taken, JsonObject? example)
    {
        JsonArray parameters = [];
        foreach (var filter in resource.Filters)
        {
            parameters.Add(
                new JsonObject
                {
                    ["name"] = filter.Name,
                    ["in"] = "query",
                    ["description"] = Both(filter.Meaning, filter.MeaningEnglish),
                    ["style"] = "form",
                    ["explode"] = true,
                    ["schema"] = new JsonObject { ["type"] = "array", ["items"] = OpenApiSchemas.ValueOf(filter) },
                }
            );
        }
        foreach (var name in ApiQuestion.Common)
        {
            parameters.Add(Reference("parameters", name));
        }
        JsonObject json = new() { ["schema"] = Reference("schemas", OpenApiSchemas.NameOf(resource) + "Page") };
        if (example is not null)
        {
            json["example"] = new JsonObject
            {
                ["resource"] = resource.Name,
                ["snapshot"] = new JsonObject
                {
                    ["name"] = taken.Stamp.Name,
                    ["id"] = taken.Stamp.Id,
                    ["published_at"] = taken.Stamp.PublishedAt.UtcDateTime,
                    ["known_on"] = null,
                    ["notice"] = taken.Stamp.Notice,
                    ["notice_en"] = taken.Stamp.NoticeEnglish,
                },
                ["matching"] = 1,
                ["next"] = null,
                ["rows"] = new JsonArray(example.DeepClone()),
                ["count"] = 1,
            };
        }
        return new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = "list" + OpenApiSchemas.NameOf(resource),
                ["summary"] = Both(resource.Meaning, resource.MeaningEnglish),
                ["parameters"] = parameters,
                ["responses"] = OpenApiSchemas.Responses(
                    new JsonObject
                    {
                        [ApiFormats.Json] = json,
                        [ApiFormats.Csv] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } },
                        [ApiFormats.Arrow] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "binary" } },
                    },
                    ["400", "406", "410", "429", "500", "503"]
                ),
            },
        };
    }

    private static JsonObject Row(ApiResource resource, JsonObject? example) =>
        new()
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = "get" + OpenApiSchemas.NameOf(resource),
                ["summary"] = Both("Một dòng theo id", "One row by its id"),
                ["parameters"] = new JsonArray(
                    Path("id", Both("id gồm " + string.Join(':', resource.Key), "the id, made of " + string.Join(':', resource.Key)), example?["id"]?.GetValue<string>()),
                    Reference("parameters", ApiQuestion.Known),
                    Reference("parameters", "formatJson")
                ),
                ["responses"] = OpenApiSchemas.Responses(OpenApiSchemas.Json(OpenApiSchemas.NameOf(resource) + "Item"), ["400", "404", "406", "429", "500", "503"]),
            },
        };

    private static JsonObject Document(string operation, string summary, string schema, params JsonNode[] parameters) =>
        new()
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = operation,
                ["summary"] = summary,
                ["parameters"] = new JsonArray([.. parameters, Reference("parameters", "formatJson")]),
                ["responses"] = OpenApiSchemas.Responses(OpenApiSchemas.Json(schema), parameters.Length > 0 ? ["400", "404", "406", "429", "500", "503"] : ["400", "406", "429", "500", "503"]),
            },
        };

    /// <summary>The first row that the example filters find; null: the table is empty.</summary>
    private static JsonObject? Example(ApiResource resource, ApiSnapshot taken, CancellationToken cancellationToken)
    {
        TableSlice slice = new() { Schema = resource.Schema, OrderBy = resource.Key, Limit = 1 };
        var body = ApiJson.Body(json =>
        {
            json.WriteStartArray("rows"u8);
            _ = JsonRows.Write(taken.Snapshot, slice, resource.Key, resource.HashedId, json, cancellationToken);
            json.WriteEndArray();
        });
        return JsonNode.Parse(body.Bytes)!["rows"]!.AsArray() is [JsonObject row] ? row.DeepClone().AsObject() : null;
    }

    private static JsonObject Path(string name, string description, string? example)
    {
        JsonObject parameter = new()
        {
            ["name"] = name,
            ["in"] = "path",
            ["required"] = true,
            ["description"] = description,
            ["schema"] = new JsonObject { ["type"] = "string" },
        };
        if (example is not null)
        {
            parameter["example"] = example;
        }
        return parameter;
    }

    private static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };

    private static string Both(string vietnamese, string english) => $"{vietnamese} / {english}";
}
