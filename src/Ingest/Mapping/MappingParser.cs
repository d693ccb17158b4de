using System.Globalization;
using System.Text.Json;
using ThiDua.Metrics.Tables;

namespace ThiDua.Ingest.Mapping;

/// <summary>Reads a mapping's JSON strictly: a word that it does not know is a mistake, never ignored.</summary>
internal sealed class MappingParser(string fileName, string sha256)
{
    public MappingFile Read(JsonElement root)
    {
        Expect(root, "$", JsonValueKind.Object);
        Allow(root, "$", "name", "title", "note", "decimal", "filters", "tables");
        var tables = Required(root, "$", "tables", JsonValueKind.Array);
        var mapped = tables.EnumerateArray().Select((table, index) => ReadTable(table, string.Create(CultureInfo.InvariantCulture, $"$.tables[{index}]"))).ToList();
        if (mapped.Count == 0)
        {
            throw Wrong("$.tables", "chưa có bảng nào", "there is no table");
        }
        return new MappingFile
        {
            Name = root.TryGetProperty("name", out var name) ? Text(name, "$.name") : Path.GetFileNameWithoutExtension(fileName),
            Sha256 = sha256,
            DotDecimal = root.TryGetProperty("decimal", out var mark) ? ReadDecimal(mark) : null,
            Filters = ReadFilters(root, "$"),
            Tables = mapped,
        };
    }

    private static bool? ReadDecimal(JsonElement mark) =>
        Text(mark, "$.decimal") switch
        {
            "dot" => true,
            "comma" => false,
            var other => throw Wrong("$.decimal", $"\"{other}\" không phải \"dot\" hay \"comma\"", $"\"{other}\" is neither \"dot\" nor \"comma\""),
        };

    private static MappedTable ReadTable(JsonElement element, string path)
    {
        Expect(element, path, JsonValueKind.Object);
        Allow(element, path, "table", "note", "columns", "constants", "templates", "values", "filters");
        var tableName = Text(Required(element, path, "table", JsonValueKind.String), $"{path}.table");
        var schema =
            InputTables.All.FirstOrDefault(table => string.Equals(table.Name, tableName, StringComparison.Ordinal))
            ?? throw Wrong(
                $"{path}.table",
                $"không có bảng \"{tableName}\"; các bảng: {TableNames}",
                $"there is no table \"{tableName}\"; the tables are {TableNames}"
            );
        var templates = new Dictionary<string, MappingTemplate>(StringComparer.Ordinal);
        foreach (var (column, text, at) in Texts(element, path, "columns"))
        {
            Add(templates, schema, column, MappingTemplate.OfColumn(text), at);
        }
        foreach (var (column, text, at) in Texts(element, path, "constants"))
        {
            Add(templates, schema, column, MappingTemplate.OfConstant(text), at);
        }
        foreach (var (column, text, at) in Texts(element, path, "templates"))
        {
            Add(
                templates,
                schema,
                column,
                MappingTemplate.TryParse(text, out var template)
                    ? template
                    : throw Wrong(at, $"mẫu \"{text}\" viết chưa đúng", $"the template \"{text}\" is not well formed"),
                at
            );
        }
        var values = ReadValues(element, path, templates);
        foreach (var column in schema.Columns)
        {
            if (column is { Required: true, Default: null } && !templates.ContainsKey(column.Name))
            {
                throw Wrong(path, $"thiếu cột bắt buộc \"{column.Name}\" của bảng {schema.Name}", $"the required column \"{column.Name}\" of table {schema.Name} is missing");
            }
        }
        return new MappedTable
        {
            Table = schema,
            Columns = templates.ToDictionary(
                pair => pair.Key,
                pair => new MappedColumn(pair.Value, values.GetValueOrDefault(pair.Key)),
                StringComparer.Ordinal
            ),
            Filters = ReadFilters(element, path),
        };
    }

    private static string TableNames => string.Join(", ", InputTables.All.Select(table => table.Name));

    private static void Add(
        Dictionary<string, MappingTemplate> templates,
        TableSchema schema,
        string column,
        MappingTemplate template,
        string path
    )
    {
        if (!schema.KeepsUnknownColumns && !schema.Columns.Any(known => string.Equals(known.Name, column, StringComparison.Ordinal)))
        {
            throw Wrong(path, $"bảng {schema.Name} không có cột \"{column}\"", $"table {schema.Name} has no column \"{column}\"");
        }
        if (!templates.TryAdd(column, template))
        {
            throw Wrong(path, $"cột \"{column}\" được cho hai lần", $"the column \"{column}\" is given twice");
        }
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> ReadValues(
        JsonElement element,
        string path,
        Dictionary<string, MappingTemplate> templates
    )
    {
        var values = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        if (!element.TryGetProperty("values", out var all))
        {
            return values;
        }
        Expect(all, $"{path}.values", JsonValueKind.Object);
        foreach (var column in all.EnumerateObject())
        {
            var at = $"{path}.values.{column.Name}";
            Expect(column.Value, at, JsonValueKind.Object);
            if (!templates.ContainsKey(column.Name))
            {
                throw Wrong(at, $"cột \"{column.Name}\" chưa được cho", $"the column \"{column.Name}\" is not given");
            }
            var map = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var pair in column.Value.EnumerateObject())
            {
                map[Values.TextKey.Clean(pair.Name)] = Text(pair.Value, $"{at}.{pair.Name}");
            }
            values[column.Name] = map;
        }
        return values;
    }

    private static List<RowFilter> ReadFilters(JsonElement element, string path)
    {
        var filters = new List<RowFilter>();
        if (!element.TryGetProperty("filters", out var all))
        {
            return filters;
        }
        Expect(all, $"{path}.filters", JsonValueKind.Array);
        foreach (var filter in all.EnumerateArray())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}.filters[{filters.Count}]");
            Expect(filter, at, JsonValueKind.Object);
            Allow(filter, at, "column", "is", "isNot", "reason");
            var made = new RowFilter(
                Text(Required(filter, at, "column", JsonValueKind.String), $"{at}.column"),
                Choices(filter, at, "is"),
                Choices(filter, at, "isNot"),
                filter.TryGetProperty("reason", out var reason) ? Text(reason, $"{at}.reason") : null
            );
            if (made.Is is null && made.IsNot is null)
            {
                throw Wrong(at, "cần \"is\" hoặc \"isNot\"", "\"is\" or \"isNot\" is needed");
            }
            filters.Add(made);
        }
        return filters;
    }

    private static List<string>? Choices(JsonElement filter, string path, string name)
    {
        if (!filter.TryGetProperty(name, out var choices))
        {
            return null;
        }
        var at = $"{path}.{name}";
        return choices.ValueKind == JsonValueKind.Array
            ? [.. choices.EnumerateArray().Select(choice => Text(choice, at))]
            : [Text(choices, at)];
    }

    private static IEnumerable<(string Name, string Text, string Path)> Texts(JsonElement element, string path, string name)
    {
        if (!element.TryGetProperty(name, out var all))
        {
            yield break;
        }
        Expect(all, $"{path}.{name}", JsonValueKind.Object);
        foreach (var pair in all.EnumerateObject())
        {
            yield return (pair.Name, Text(pair.Value, $"{path}.{name}.{pair.Name}"), $"{path}.{name}.{pair.Name}");
        }
    }

    private static JsonElement Required(JsonElement element, string path, string name, JsonValueKind kind)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            throw Wrong(path, $"thiếu \"{name}\"", $"\"{name}\" is missing");
        }
        Expect(value, $"{path}.{name}", kind);
        return value;
    }

    /// <summary>Strings, and numbers as they are written.</summary>
    private static string Text(JsonElement value, string path) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => throw Wrong(path, "cần một chuỗi trong ngoặc kép", "a string is needed"),
        };

    private static void Expect(JsonElement element, string path, JsonValueKind kind)
    {
        if (element.ValueKind != kind)
        {
            throw Wrong(path, $"cần {Word(kind)}", $"{kind.ToString().ToLowerInvariant()} is needed");
        }
    }

    private static string Word(JsonValueKind kind) =>
        kind switch
        {
            JsonValueKind.Object => "một đối tượng { }",
            JsonValueKind.Array => "một danh sách [ ]",
            _ => "một chuỗi trong ngoặc kép",
        };

    private static void Allow(JsonElement element, string path, params string[] names)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!names.Contains(property.Name, StringComparer.Ordinal))
            {
                throw Wrong(
                    $"{path}.{property.Name}",
                    $"không hiểu từ \"{property.Name}\"; các từ dùng được: {string.Join(", ", names)}",
                    $"\"{property.Name}\" is not known; the words are {string.Join(", ", names)}"
                );
            }
        }
    }

    private static MappingFormatException Wrong(string path, string vietnamese, string english) => new(path, vietnamese, english);
}
