using System.Text.Json.Nodes;
using ThiDua.Dashboard.Api.Answers;
using ThiDua.Dashboard.Api.Questions;
using ThiDua.Dashboard.Api.Resources;
using ThiDua.Metrics.Tables;

namespace ThiDua.Dashboard.Api.OpenApi;

/// <summary>The parts of the OpenAPI document that say what goes in and out (lược đồ): from the catalogue of tables.</summary>
internal static class OpenApiSchemas
{
    private const string SnapshotName = "SnapshotOfAnswer";

    /// <summary>"standings" becomes "Standings".</summary>
    public static string NameOf(ApiResource resource) => char.ToUpperInvariant(resource.Name[0]) + resource.Name[1..];

    public static JsonObject RowOf(ApiResource resource)
    {
        JsonObject properties = new() { ["id"] = Described(Type("string"), "không đổi giữa các bản số liệu", "the same in every snapshot") };
        foreach (var column in resource.Schema.Columns)
        {
            properties[column.Name] = Column(column);
        }
        if (resource.Schema.KeepsUnknownColumns)
        {
            properties["attributes"] = Described(
                new JsonObject { ["type"] = new JsonArray("object", "null"), ["additionalProperties"] = Type("string") },
                "các cột khác của tệp nguồn",
                "the source file's other columns"
            );
        }
        return Object(properties, resource.MeaningEnglish);
    }

    public static JsonObject PageOf(ApiResource resource) =>
        Object(
            new JsonObject
            {
                ["resource"] = new JsonObject { ["const"] = resource.Name },
                ["snapshot"] = Schema(SnapshotName),
                ["matching"] = Described(Type("integer"), "số dòng khớp điều kiện lọc", "rows that the filters leave"),
                ["next"] = Described(Nullable("string"), "địa chỉ trang sau; null: hết", "address of the page that follows; null: none does"),
                ["rows"] = new JsonObject { ["type"] = "array", ["items"] = Schema(NameOf(resource)) },
                ["count"] = Described(Type("integer"), "số dòng của trang này", "rows of this page"),
            },
            "A page of rows."
        );

    public static JsonObject ItemOf(ApiResource resource) =>
        Object(
            new JsonObject
            {
                ["resource"] = new JsonObject { ["const"] = resource.Name },
                ["snapshot"] = Schema(SnapshotName),
                ["row"] = Schema(NameOf(resource)),
            },
            "One row."
        );

    public static JsonObject Common() =>
        new()
        {
            [SnapshotName] = Object(
                new JsonObject
                {
                    ["name"] = Type("string"),
                    ["id"] = Described(Type("string"), "SHA-256 của nội dung", "SHA-256 of the content"),
                    ["published_at"] = Formatted("string", "date-time"),
                    ["known_on"] = Described(Nullable("string", "date"), "như đã biết đến ngày này", "as it was known on this day"),
                    ["notice"] = Nullable("string"),
                    ["notice_en"] = Nullable("string"),
                },
                "The snapshot that the answer is made from."
            ),
            ["Index"] = Object(
                new JsonObject
                {
                    ["snapshot"] = Schema(SnapshotName),
                    ["openapi"] = Type("string"),
                    ["page"] = Type("string"),
                    ["snapshots"] = Type("string"),
                    ["formats"] = Strings(),
                    ["resources"] = new JsonObject
                    {
                        ["type"] = "array",
                        ["items"] = Object(
                            new JsonObject
                            {
                                ["resource"] = Type("string"),
                                ["href"] = Type("string"),
                                ["table"] = Type("string"),
                                ["meaning"] = Type("string"),
                                ["meaning_en"] = Type("string"),
                                ["key"] = Strings(),
                                ["filters"] = Strings(),
                            },
                            "A table."
                        ),
                    },
                },
                "What there is."
            ),
            ["OpenApi"] = new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("openapi", "info", "paths"),
                ["properties"] = new JsonObject { ["openapi"] = Type("string") },
            },
            ["SnapshotList"] = Object(
                new JsonObject
                {
                    ["resource"] = new JsonObject { ["const"] = "snapshots" },
                    ["snapshot"] = Schema(SnapshotName),
                    ["count"] = Type("integer"),
                    ["rows"] = new JsonObject { ["type"] = "array", ["items"] = Object(SnapshotColumns(), "A snapshot.") },
                },
                "The published snapshots."
            ),
            ["SnapshotItem"] = Object(
                new JsonObject
                {
                    ["resource"] = new JsonObject { ["const"] = "snapshots" },
                    ["snapshot"] = Schema(SnapshotName),
                    ["row"] = Object(WithDetails(SnapshotColumns()), "A snapshot with its sources."),
                },
                "One published snapshot."
            ),
            ["Problem"] = Problem(),
        };

    public static JsonObject Errors() =>
        new()
        {
            ["400"] = Error("Tham số sai: parameter nêu tên, allowed nêu giá trị dùng được", "Bad parameter: parameter names it, allowed says what it takes"),
            ["404"] = Error("Không có dòng hoặc địa chỉ này", "No such row or address"),
            ["406"] = Error("Không có định dạng mà Accept yêu cầu", "No form that Accept asks for"),
            ["410"] = Error("Con trỏ thuộc bản số liệu cũ; đọc lại từ đầu", "The cursor is of an older snapshot; begin again"),
            ["429"] = Error(
                "Gọi quá dày; gọi lại sau Retry-After giây",
                "Too many calls; call again after Retry-After seconds",
                new JsonObject { ["Retry-After"] = new JsonObject { ["schema"] = Type("integer") } }
            ),
            ["500"] = Error("Lỗi của chương trình; reference là số tham chiếu trong nhật ký", "Fault of the program; reference is its number in the log"),
            ["503"] = Error("Chưa có bản số liệu đọc được", "No snapshot can be read"),
        };

    public static JsonObject Parameters() =>
        new()
        {
            [ApiQuestion.Limit] = Query(
                ApiQuestion.Limit,
                "số dòng của trang; JSON mặc định 100, CSV và Arrow mặc định cả bảng",
                "rows of a page; by default 100 in JSON, the whole table in CSV and Arrow",
                new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = ApiQuestion.MostRows }
            ),
            [ApiQuestion.CursorName] = Query(ApiQuestion.CursorName, "con trỏ lấy từ next, giữ nguyên", "the cursor of next, as it is", Type("string")),
            [ApiQuestion.Format] = Query(ApiQuestion.Format, "thay cho Accept", "in place of Accept", Words(ApiFormats.Words)),
            ["formatJson"] = Query(ApiQuestion.Format, "chỉ có json", "json only", Words([ApiFormats.Words[0]])),
            [ApiQuestion.Known] = Query(ApiQuestion.Known, "số liệu như đã biết đến hết ngày này", "the figures as they were known at the end of this day", Formatted("string", "date")),
        };

    public static JsonObject Responses(JsonObject content, IReadOnlyList<string> errors)
    {
        JsonObject responses = new()
        {
            ["200"] = new JsonObject
            {
                ["description"] = "OK",
                ["headers"] = new JsonObject
                {
                    ["ETag"] = new JsonObject { ["schema"] = Type("string") },
                    ["Link"] = new JsonObject { ["description"] = "rel=next", ["schema"] = Type("string") },
                },
                ["content"] = content,
            },
            ["304"] = new JsonObject { ["description"] = "If-None-Match: không đổi / not changed" },
        };
        foreach (var error in errors)
        {
            responses[error] = new JsonObject { ["$ref"] = $"#/components/responses/{error}" };
        }
        return responses;
    }

    public static JsonObject Json(string schema) => new() { [ApiFormats.Json] = new JsonObject { ["schema"] = Schema(schema) } };

    public static JsonObject ValueOf(ApiFilter filter) =>
        filter.Values switch
        {
            ApiValues.Year => new JsonObject { ["type"] = "integer", ["minimum"] = 1900, ["maximum"] = 2200 },
            ApiValues.Whole => Type("integer"),
            ApiValues.OneOf(var words) => Words(words),
            _ => Type("string"),
        };

    private static JsonObject Column(ColumnSchema column)
    {
        var isKept = column.Required;
        var schema = column.Type switch
        {
            ColumnType.Text => isKept ? Type("string") : Nullable("string"),
            ColumnType.Integer => isKept ? Type("integer") : Nullable("integer"),
            ColumnType.Number or ColumnType.Double => isKept ? Type("number") : Nullable("number"),
            ColumnType.Date => isKept ? Formatted("string", "date") : Nullable("string", "date"),
            ColumnType.Timestamp => isKept ? Formatted("string", "date-time") : Nullable("string", "date-time"),
            ColumnType.Boolean => isKept ? Type("boolean") : Nullable("boolean"),
        };
        if (column is { Required: true, Values: { } words })
        {
            schema["enum"] = new JsonArray([.. words.Keys.Select(word => JsonValue.Create(word))]);
        }
        return Described(schema, column.Meaning, column.MeaningEnglish);
    }

    private static JsonObject SnapshotColumns() =>
        new()
        {
            ["id"] = Type("string"),
            ["name"] = Type("string"),
            ["number"] = Type("integer"),
            ["published_at"] = Formatted("string", "date-time"),
            ["current"] = Type("boolean"),
            ["sealed"] = Type("boolean"),
            ["schema_version"] = Type("integer"),
            ["stored_rows"] = Type("integer"),
        };

    private static JsonObject WithDetails(JsonObject columns)
    {
        columns["engine"] = Type("string");
        columns["tables"] = ListOf(new JsonObject { ["table"] = Type("string"), ["rows"] = Type("integer") });
        columns["rule_books"] = ListOf(new JsonObject { ["rule_book"] = Type("string"), ["version"] = Type("integer"), ["title"] = Nullable("string") });
        columns["files"] = ListOf(new JsonObject { ["file"] = Type("string"), ["sha256"] = Type("string"), ["bytes"] = Type("integer") });
        return columns;
    }

    private static JsonObject Problem()
    {
        var problem = Object(
            new JsonObject
            {
                ["type"] = Formatted("string", "uri-reference"),
                ["title"] = Type("string"),
                ["title_en"] = Type("string"),
                ["status"] = Type("integer"),
                ["detail"] = Type("string"),
                ["detail_en"] = Type("string"),
                ["remedy"] = Type("string"),
                ["remedy_en"] = Type("string"),
                ["code"] = Type("integer"),
                ["instance"] = Type("string"),
            },
            "RFC 9457, in both languages."
        );
        var properties = problem["properties"]!.AsObject();
        properties["parameter"] = Described(Type("string"), "tham số sai", "the parameter that is wrong");
        properties["allowed"] = Described(Strings(), "giá trị dùng được, tối đa 50", "what it takes, at most 50");
        properties["reference"] = Described(Type("string"), "số tham chiếu trong nhật ký", "number in the log");
        return problem;
    }

    private static JsonObject Error(string vietnamese, string english, JsonObject? headers = null)
    {
        JsonObject error = new()
        {
            ["description"] = $"{vietnamese} / {english}",
            ["content"] = new JsonObject { [ApiProblem.MediaType] = new JsonObject { ["schema"] = Schema("Problem") } },
        };
        if (headers is not null)
        {
            error["headers"] = headers;
        }
        return error;
    }

    private static JsonObject Query(string name, string vietnamese, string english, JsonObject schema) =>
        new()
        {
            ["name"] = name,
            ["in"] = "query",
            ["description"] = $"{vietnamese} / {english}",
            ["schema"] = schema,
        };

    /// <summary>Every property is there, and no other.</summary>
    private static JsonObject Object(JsonObject properties, string description) =>
        new()
        {
            ["type"] = "object",
            ["description"] = description,
            ["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]),
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };

    private static JsonObject ListOf(JsonObject properties) => new() { ["type"] = "array", ["items"] = Object(properties, "A line.") };

    private static JsonObject Strings() => new() { ["type"] = "array", ["items"] = Type("string") };

    private static JsonObject Words(IReadOnlyList<string> words) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    private static JsonObject Schema(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject Type(string type) => new() { ["type"] = type };

    private static JsonObject Formatted(string type, string format) => new() { ["type"] = type, ["format"] = format };

    private static JsonObject Nullable(string type, string? format = null)
    {
        JsonObject schema = new() { ["type"] = new JsonArray(type, "null") };
        if (format is not null)
        {
            schema["format"] = format;
        }
        return schema;
    }

    private static JsonObject Described(JsonObject schema, string vietnamese, string english)
    {
        schema["description"] = $"{vietnamese} / {english}";
        return schema;
    }
}
