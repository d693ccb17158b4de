using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThiDua.Dashboard.Api.Answers;
using ThiDua.Dashboard.Api.Questions;
using ThiDua.Dashboard.Api.Resources;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Slices;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Pages.Api;

/// <summary>The API as a person reads it (trang API): tables, parameters, calls to copy, errors.</summary>
public sealed record ApiView
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A first call, and what it gives.</summary>
    public required string FirstCall { get; init; }

    /// <summary>Where the first call leads in a browser.</summary>
    public required string FirstLink { get; init; }

    public required string FirstAnswer { get; init; }

    public required IReadOnlyList<Table> Tables { get; init; }

    public required IReadOnlyList<(string Word, string Text)> Rules { get; init; }

    public required IReadOnlyList<Trouble> Troubles { get; init; }

    /// <summary>A table of the API.</summary>
    public sealed record Table(string Name, string Meaning, string Key, IReadOnlyList<Parameter> Parameters, string Call, string CsvLink, string JsonLink);

    /// <summary>A filter, and what it takes.</summary>
    public sealed record Parameter(string Name, string Meaning, string Values);

    /// <summary>A kind of error; the anchor is where an answer's "type" leads.</summary>
    public sealed record Trouble(string Anchor, string Code, string Name, string Message, string Remedy);

    /// <param name="origin">The server as the reader's browser calls it: "http://localhost:5080".</param>
    public static ApiView From(Snapshot snapshot, string origin, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(frame);
        var tables = ApiResources.All.Select(resource => TableOf(resource, snapshot, origin, frame)).ToList();
        var first = ApiResources.All[0];
        return new ApiView
        {
            FirstCall = Curl(origin, tables[0].JsonLink + "&limit=1"),
            FirstLink = tables[0].JsonLink,
            FirstAnswer = FirstRow(first, snapshot, frame) is { } row ? row.ToJsonString(Indented) : "",
            Tables = tables,
            Rules = RulesOf(frame),
            Troubles =
            [
                .. FindingCatalogue
                    .All.Where(kind => (int)kind.Code is >= 800 and < 850)
                    .Select(kind =>
                    {
                        var code = ((int)kind.Code).ToString(CultureInfo.InvariantCulture);
                        return new Trouble("loi-" + code, code, frame.Say(kind.Tag, kind.TagEnglish), Plain(frame.Say(kind.Message, kind.MessageEnglish)), Plain(frame.Say(kind.Remedy, kind.RemedyEnglish)));
                    }),
            ],
        };
    }

    private static Table TableOf(ApiResource resource, Snapshot snapshot, string origin, PageFrame frame)
    {
        var row = FirstRow(resource, snapshot, frame);
        var query = string.Join(
            '&',
            resource
                .Filters.Where(filter => resource.ExampleFilters.Contains(filter.Name, StringComparer.Ordinal))
                .Select(filter => (filter.Name, Value: row?[filter.Column]?.ToString()))
                .Where(filter => filter.Value is not null)
                .Select(filter => $"{filter.Name}={Uri.EscapeDataString(filter.Name is "year" ? filter.Value![..4] : filter.Value!)}")
        );
        var link = query.Length == 0 ? resource.Path + "?limit=100" : $"{resource.Path}?{query}";
        return new Table(
            resource.Name,
            Text.Language.Sentence(frame.Say(resource.Meaning, resource.MeaningEnglish)),
            resource.HashedId ? frame.Say("băm của nội dung", "hash of what it says") : string.Join(':', resource.Key),
            [.. resource.Filters.Select(filter => new Parameter(filter.Name, frame.Say(filter.Meaning, filter.MeaningEnglish), ValuesOf(filter, snapshot, frame)))],
            Curl(origin, link),
            query.Length == 0 ? resource.Path + "?format=csv" : link + "&format=csv",
            link
        );
    }

    /// <summary>A row of the year that is shown, else any; null: the table is empty.</summary>
    private static JsonObject? FirstRow(ApiResource resource, Snapshot snapshot, PageFrame frame)
    {
        TableSlice slice = new() { Schema = resource.Schema, OrderBy = resource.Key, Limit = 1 };
        var year = resource.Filters.FirstOrDefault(filter => filter.Values is ApiValues.Year);
        if (year is not null && frame.Year is { } shown)
        {
            object value = year.Begins ? frame.YearText : (long)shown;
            var ofYear = slice with { Where = [new TableCondition(year.Column, [value]) { Begins = year.Begins }] };
            slice = snapshot.CountRows(ofYear) > 0 ? ofYear : slice;
        }
        var body = ApiJson.Body(json =>
        {
            json.WriteStartArray("rows"u8);
            _ = JsonRows.Write(snapshot, slice, resource.Key, resource.HashedId, json, default);
            json.WriteEndArray();
        });
        return JsonNode.Parse(body.Bytes)!["rows"]!.AsArray() is [JsonObject row] ? row.DeepClone().AsObject() : null;
    }

    private static string ValuesOf(ApiFilter filter, Snapshot snapshot, PageFrame frame)
    {
        const int few = 6;
        switch (filter.Values)
        {
            case ApiValues.Year:
                return frame.Say("năm bốn chữ số", "four digits");
            case ApiValues.Whole:
                return frame.Say("số nguyên", "a whole number");
            case ApiValues.PeriodOf:
                return "2025, 2025-H1, 2025-Q3, 2025-9M, 2025-09";
            case ApiValues.OneOf(var words):
                return string.Join(", ", words);
            case ApiValues.Known(var schema, var column):
                var list = ApiKnownValues.Of(snapshot, schema, column).List;
                var shown = string.Join(", ", list.Take(few));
                return list.Count <= few ? shown : shown + frame.Say($" … ({frame.Language.Whole(list.Count)} mã)", $" … ({frame.Language.Whole(list.Count)} codes)");
            default:
                throw new InvalidOperationException($"{filter.Values} has no words");
        }
    }

    private static List<(string, string)> RulesOf(PageFrame frame)
    {
        var most = frame.Language.Whole(ApiQuestion.MostRows);
        return
        [
            (
                frame.Say("Định dạng", "Form"),
                frame.Say(
                    $"Accept: {string.Join(", ", ApiFormats.Types)}; hoặc format=json, csv, arrow. Không nêu gì thì là JSON.",
                    $"Accept: {string.Join(", ", ApiFormats.Types)}; or format=json, csv, arrow. Without a wish it is JSON."
                )
            ),
            (
                frame.Say("Lọc", "Filters"),
                frame.Say(
                    "Tham số nêu nhiều lần thì lấy dòng của mọi giá trị: unit=a&unit=b. Tham số hay mã không có thì báo lỗi 400 và nêu những gì dùng được.",
                    "A filter given twice keeps the rows of both values: unit=a&unit=b. An unknown parameter or code is a 400 that says what is allowed."
                )
            ),
            (
                frame.Say("Trang", "Pages"),
                frame.Say(
                    $"JSON mỗi trang {ApiQuestion.RowsOfAPage} dòng (limit, tối đa {most}); next là địa chỉ trang sau. CSV và Arrow không có limit là cả bảng. Nếu giữa chừng có bản số liệu mới thì báo 410: đọc lại từ đầu.",
                    $"JSON has {ApiQuestion.RowsOfAPage} rows a page (limit, at most {most}); next is the address of the page that follows. CSV and Arrow without limit are the whole table. When a new snapshot comes meanwhile it says 410: begin again."
                )
            ),
            (
                frame.Say("Số", "Numbers"),
                frame.Say(
                    "Số thập phân có đủ mọi chữ số đã lưu; null là không có số, khác 0. total là điểm chính xác dùng để xếp hạng, total_shown là điểm như trên màn hình.",
                    "Decimals have every stored digit; null is no figure, which is not 0. total is exact and ranks are made from it, total_shown is what people see."
                )
            ),
            (
                "id",
                frame.Say(
                    "Ghép từ các cột khóa, không đổi giữa các bản số liệu; đặt sau địa chỉ của bảng để lấy một dòng. Dấu % và : trong giá trị viết là %25 và %3A.",
                    "Made of the key columns, the same in every snapshot; behind the table's address it gives one row. % and : in a value are written %25 and %3A."
                )
            ),
            (
                frame.Say("Ngày đã qua", "An earlier day"),
                frame.Say("known=2024-12-31: số liệu như đã biết đến hết ngày đó.", "known=2024-12-31: the figures as they were known at the end of that day.")
            ),
            (
                "ETag",
                frame.Say("Gửi lại trong If-None-Match; 304 cho đến khi có bản số liệu mới.", "Send it back as If-None-Match; 304 until another snapshot is published.")
            ),
            (
                frame.Say("Lỗi", "Errors"),
                frame.Say(
                    $"{ApiProblem.MediaType}, hai thứ tiếng: detail, remedy, parameter, allowed; lỗi của chương trình có số tham chiếu reference.",
                    $"{ApiProblem.MediaType} in both languages: detail, remedy, parameter, allowed; the program's own faults have a reference number."
                )
            ),
        ];
    }

    /// <summary>The places that an answer fills in.</summary>
    private static string Plain(string template) =>
        template.Replace("{0}", "…", StringComparison.Ordinal).Replace("{1}", "…", StringComparison.Ordinal).Replace("{2}", "…", StringComparison.Ordinal).Replace("….", "…", StringComparison.Ordinal);

    private static string Curl(string origin, string link) => $"curl \"{origin}{link}\"";
}
