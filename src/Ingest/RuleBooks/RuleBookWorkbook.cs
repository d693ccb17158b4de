using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks.Sheets;

namespace ThiDua.Ingest.RuleBooks;

/// <summary>A rule book from a workbook (bảng tiêu chí trong tệp Excel), recognised by what its sheets say.</summary>
public static class RuleBookWorkbook
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Labels that tables made by hand have instead.</summary>
    private static readonly Dictionary<string, string> OtherLabels = new(StringComparer.Ordinal)
    {
        ["ten"] = "title",
        ["ma"] = "id",
        ["nam cham"] = "year",
        ["nam thi dua"] = "year",
        ["khoi"] = "blocs",
        ["ma khoi"] = "blocs",
        ["khoi thi dua"] = "blocs",
        ["cum khoi"] = "blocs",
        ["hieu luc"] = "effective",
        ["co hieu luc tu"] = "effective",
        ["hieu luc tu"] = "effective",
        ["so van ban"] = "reference.document",
        ["can cu"] = "reference.document",
        ["ngay ban hanh"] = "signed",
    };

    private static readonly string[] Required = ["title", "id", "year", "blocs", "effective"];

    /// <summary>Reads a workbook's bytes; null when none of its sheets is a rule book.</summary>
    public static RuleBookFile? Read(byte[] workbook, string file, string sha256)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        using var stream = new MemoryStream(workbook, writable: false);
        using var reader = new WorkbookReader(file, stream, ReadLimits.Default);
        return Read(reader, file, sha256);
    }

    internal static RuleBookFile? Read(ITableReader reader, string file, string sha256)
    {
        var sheets = new List<WorkbookRows>();
        while (reader.NextSheet())
        {
            var rows = new List<(int, IReadOnlyList<RawCell>)>();
            while (reader.NextRow())
            {
                if (reader.Row.Any(cell => !cell.IsEmpty))
                {
                    rows.Add((reader.RowNumber, [.. reader.Row]));
                }
            }
            sheets.Add(new WorkbookRows(reader.SheetName ?? "", rows));
        }
        if (reader.Broken is not null)
        {
            return null;
        }
        var tables = sheets.Select(TableHeading.Find).OfType<TableHeading>().ToList();
        var table = tables.Find(one => IsNamed(one.Sheet, RuleBookForm.Table)) ?? tables.FirstOrDefault();
        if (table is null || !IsRuleBook(table, file))
        {
            return null;
        }
        var reading = new FormReading(file);
        Header(reading, table);
        foreach (var sheet in sheets.Where(sheet => !ReferenceEquals(sheet, table.Sheet)))
        {
            Beside(reading, sheet);
        }
        RuleBookTableReader.Read(reading, table);
        foreach (var problem in sheets.SelectMany(sheet => Errors(reading, sheet)))
        {
            reading.Problems.Add(problem);
        }
        return new RuleBookFile(file, sha256, reading.Json.ToJsonString(Readable) + "\n")
        {
            Form = reading,
        };
    }

    /// <summary>A column of rules or a code of its own, or a name that says so.</summary>
    private static bool IsRuleBook(TableHeading table, string file) =>
        table.Columns.ContainsKey(TableColumn.Rule)
        || IsNamed(table.Sheet, RuleBookForm.Table)
        || TextKey.Fold(Path.GetFileNameWithoutExtension(file)) is var name
            && (name.Contains("bang tieu chi", StringComparison.Ordinal) || name.StartsWith("rulebook", StringComparison.Ordinal))
        || table.Sheet.Rows.Take(table.At).Any(row => row.Cells.Any(cell => TextKey.Fold(cell.Text) is "ma bang"));

    private static bool IsNamed(WorkbookRows sheet, string name) =>
        string.Equals(TextKey.Fold(sheet.Sheet), TextKey.Fold(name), StringComparison.Ordinal);

    /// <summary>An error value of a formula is no text to work with, wherever it stands.</summary>
    private static IEnumerable<Finding> Errors(FormReading reading, WorkbookRows sheet) =>
        from row in sheet.Rows
        from cell in row.Cells.Index()
        where cell.Item.Kind == RawCellKind.Error
        select new Finding
        {
            Code = FindingCode.FormulaError,
            Place = reading.Place(sheet.Sheet, CellAddress.Of(cell.Index, row.Number)),
            Arguments = [cell.Item.Text],
        };

    private static void Header(FormReading reading, TableHeading table)
    {
        var sheet = table.Sheet.Sheet;
        foreach (var (number, cells) in table.Sheet.Rows.Take(table.At))
        {
            var filled = cells.Index().Where(cell => !cell.Item.IsEmpty).ToList();
            if (filled.Count == 0)
            {
                continue;
            }
            var (at, label) = filled[0];
            var colon = label.Text.IndexOf(':', StringComparison.Ordinal);
            var (name, value, column) = filled.Count > 1
                ? (label.Text, filled[1].Item, filled[1].Index)
                : colon > 0 ? (label.Text[..colon], RawCell.Of(label.Text[(colon + 1)..].Trim()), at) : (label.Text, RawCell.Nothing, at);
            if (Field(RuleBookForm.Header, name) is { } field)
            {
                var place = reading.Place(sheet, CellAddress.Of(column, number));
                reading.Set(reading.Json, FormReading.Root, field.Word, FormValues.Read(reading, field, value, place), place);
                reading.Places.TryAdd($"{FormReading.Root}.{field.Word}", place);
            }
        }
        var top = reading.Place(sheet, "A1");
        reading.Places.TryAdd(FormReading.Root, top);
        foreach (var word in Required.Where(word => reading.Json[word] is null))
        {
            var isThere = reading.Places.TryGetValue($"{FormReading.Root}.{word}", out var own);
            var place = own ?? top;
            if (!isThere || !reading.Problems.Exists(problem => problem.Place == place))
            {
                reading.Note(FindingCode.RuleBookLabelMissing, place, RuleBookForm.Header.First(field => string.Equals(field.Word, word, StringComparison.Ordinal)).Label);
            }
            reading.Silenced.Add(place);
        }
    }

    private static SheetField? Field(IReadOnlyList<SheetField> fields, string label)
    {
        var folded = Key(label);
        return fields.FirstOrDefault(field => string.Equals(Key(field.Label), folded, StringComparison.Ordinal))
            ?? (OtherLabels.TryGetValue(folded, out var word) ? fields.FirstOrDefault(field => string.Equals(field.Word, word, StringComparison.Ordinal)) : null);

        static string Key(string text)
        {
            var bracket = text.IndexOf('(', StringComparison.Ordinal);
            return TextKey.Fold(bracket > 0 ? text[..bracket] : text);
        }
    }

    private static void Beside(FormReading reading, WorkbookRows sheet)
    {
        if (sheet.Rows.Count == 0 || IsNamed(sheet, RuleBookForm.WordLists))
        {
            return;
        }
        if (IsNamed(sheet, RuleBookForm.Settings))
        {
            Settings(reading, sheet);
        }
        else if (IsNamed(sheet, RuleBookForm.TieBreaks))
        {
            List(reading, sheet, "tieBreak", RuleBookForm.TieBreak, TieBreak);
        }
        else if (IsNamed(sheet, RuleBookForm.Ratings))
        {
            List(reading, sheet, "ratings", RuleBookForm.Rating, item => item);
        }
        else if (IsNamed(sheet, RuleBookForm.Disqualifications))
        {
            List(reading, sheet, "disqualify", RuleBookForm.Disqualification, item => item);
        }
        else
        {
            reading.Note(
                FindingCode.RuleBookSheetNotRead,
                reading.Place(sheet.Sheet, null),
                sheet.Sheet,
                string.Join(", ", RuleBookForm.Settings, RuleBookForm.TieBreaks, RuleBookForm.Ratings, RuleBookForm.Disqualifications)
            );
        }
    }

    private static void Settings(FormReading reading, WorkbookRows sheet)
    {
        foreach (var (number, cells) in sheet.Rows)
        {
            var label = cells[0].Text;
            var place = reading.Place(sheet.Sheet, CellAddress.Of(1, number));
            var value = cells.Count > 1 ? cells[1] : RawCell.Nothing;
            if (RuleBookForm.General.FirstOrDefault(field => string.Equals(TextKey.Fold(field.Label), TextKey.Fold(label), StringComparison.Ordinal)) is { } field)
            {
                reading.Set(reading.Json, FormReading.Root, field.Word, FormValues.Read(reading, field, value, place), place);
            }
            else if (!value.IsEmpty && number != sheet.Rows[0].Number)
            {
                reading.Note(
                    FindingCode.RuleBookLineUnknown,
                    reading.Place(sheet.Sheet, CellAddress.Of(0, number)),
                    FormValues.Short(label),
                    sheet.Sheet,
                    string.Join(", ", RuleBookForm.General.Select(one => one.Label))
                );
            }
        }
    }

    /// <summary>A sheet with a row for each item; columns are found by their headings.</summary>
    private static void List(FormReading reading, WorkbookRows sheet, string word, IReadOnlyList<SheetField> fields, Func<JsonObject, JsonObject?> finish)
    {
        var headings = sheet.Rows[0].Cells;
        var columns = fields
            .Select(field => (Field: field, Column: headings.Index().Where(cell => string.Equals(TextKey.Fold(cell.Item.Text), TextKey.Fold(field.Label), StringComparison.Ordinal)).Select(cell => cell.Index).FirstOrDefault(-1)))
            .Where(pair => pair.Column >= 0)
            .ToList();
        if (columns.Count == 0)
        {
            reading.Note(
                FindingCode.RuleBookLabelMissing,
                reading.Place(sheet.Sheet, CellAddress.Of(0, sheet.Rows[0].Number)),
                string.Join(", ", fields.Select(field => field.Label))
            );
            return;
        }
        var items = new JsonArray();
        foreach (var (number, cells) in sheet.Rows.Skip(1))
        {
            var item = new JsonObject();
            var path = string.Create(CultureInfo.InvariantCulture, $"{FormReading.Root}.{word}[{items.Count}]");
            foreach (var (field, column) in columns.Where(pair => pair.Column < cells.Count))
            {
                var place = reading.Place(sheet.Sheet, CellAddress.Of(column, number));
                reading.Places.TryAdd(path, place);
                reading.Set(item, path, field.Word, FormValues.Read(reading, field, cells[column], place), place);
            }
            if (item.Count > 0 && finish(item) is { } finished)
            {
                foreach (var (name, _) in finished.Where(pair => !item.ContainsKey(pair.Key) && item.ContainsKey("code")))
                {
                    // What the file calls after its kind stands in the column of codes.
                    reading.Places.TryAdd($"{path}.{name}", reading.Places[$"{path}.code"]);
                }
                items.Add((JsonNode)finished);
            }
        }
        if (items.Count > 0)
        {
            reading.Json[word] = items;
        }
    }

    /// <summary>More points are higher ones, and a higher number of cases is more of them.</summary>
    private static string? Order(string kind, string? order) =>
        (kind, order) switch
        {
            ("criterion" or "indicator", "more") or ("event", "higher") => kind is "event" ? "more" : "higher",
            ("criterion" or "indicator", "fewer") or ("event", "lower") => kind is "event" ? "fewer" : "lower",
            _ => order,
        };

    /// <summary>"Điểm tiêu chí, I, cao hơn" becomes the file's criterion and order.</summary>
    private static JsonObject? TieBreak(JsonObject item)
    {
        if ((string?)item["kind"] is not { } kind)
        {
            return item.ContainsKey("code") ? [] : null;
        }
        if (kind is "vote" or "share")
        {
            return new JsonObject { [kind] = true };
        }
        var step = new JsonObject { [kind] = item["code"]?.DeepClone() };
        if (item["order"] is { } order)
        {
            step["order"] = Order(kind, (string?)order);
        }
        return step;
    }
}
