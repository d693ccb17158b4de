using System.Globalization;
using System.Text.Json.Nodes;
using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks.Sheets;

namespace ThiDua.Ingest.RuleBooks;

/// <summary>Reads the table of criteria (đọc bảng tiêu chí): as this program writes it, or made by hand as it is signed.</summary>
internal sealed class RuleBookTableReader
{
    private static readonly string[] TotalWords = ["tong cong", "tong diem", "tong so diem", "tong so", "cong"];

    private readonly FormReading reading;
    private readonly TableHeading heading;
    private readonly CriterionRow root;
    private readonly List<RuleDraft> drafts = [];
    private readonly List<CriterionRow> rows = [];

    /// <summary>The rule of the last criterion, bonus or penalty, and under it the classes that are open.</summary>
    private readonly List<RuleDraft> open = [];
    private CriterionRow last;
    private CriterionRow? besides;
    private int row;
    private IReadOnlyList<RawCell> cells = [];

    private RuleBookTableReader(FormReading reading, TableHeading heading)
    {
        this.reading = reading;
        this.heading = heading;
        root = new CriterionRow(reading.Json, FormReading.Root, "", "", null);
        last = root;
    }

    internal static void Read(FormReading reading, TableHeading heading) => new RuleBookTableReader(reading, heading).Read();

    private void Read()
    {
        var lines = heading.Sheet.Rows.Skip(heading.At + heading.Rows).ToList();
        if (lines.Count > 0 && heading.IsColumnNumbers(lines[0].Cells))
        {
            lines.RemoveAt(0);
        }
        // Signatures and the like stand under the last row that belongs to the table.
        var end = lines.FindLastIndex(line => Holds(line.Cells));
        foreach (var line in lines.Take(end + 1))
        {
            (row, cells) = line;
            if (One())
            {
                break;
            }
        }
        foreach (var draft in drafts)
        {
            RuleLines.Read(reading, draft);
        }
        foreach (var criterion in rows)
        {
            Complete(criterion);
        }
    }

    /// <summary>True at the row of the total: what follows is not the table's.</summary>
    private bool One()
    {
        var kind = Text(TableColumn.Kind);
        var number = RowNumber.Clean(Text(TableColumn.Number));
        var title = Text(TableColumn.Title);
        if (kind.Length == 0 && number.Length == 0 && TotalWords.Contains(TextKey.Fold(title), StringComparer.Ordinal))
        {
            reading.Set(reading.Json, FormReading.Root, "maximum", NumberOf(TableColumn.Maximum), Place(TableColumn.Maximum));
            return true;
        }
        if (RowKind(kind) is not { } known)
        {
            return false;
        }
        switch (known.Word)
        {
            case "bonus" or "penalty":
                Beside(known.Word);
                break;
            case "class":
                Class(known.Level);
                break;
            case "section" or "criterion":
                Criterion(number);
                break;
            case var _ when number.Length > 0:
                Criterion(number);
                break;
            default:
                Further(title);
                break;
        }
        return false;
    }

    private (string Word, int Level)? RowKind(string kind)
    {
        if (kind.Length == 0)
        {
            return ("", 0);
        }
        var folded = TextKey.Fold(kind);
        var deeper = TextKey.Fold(RuleBookForm.ClassRow) + " ";
        if (folded.StartsWith(deeper, StringComparison.Ordinal) && int.TryParse(folded[deeper.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is > 0 and < 100)
        {
            return ("class", level);
        }
        return FormValues.Word(reading, RuleBookForm.Rows, kind, Place(TableColumn.Kind)) is { } word ? (word, 1) : null;
    }

    private void Criterion(string number)
    {
        if (number.Length == 0)
        {
            reading.Note(FindingCode.RuleBookRowNumber, Place(TableColumn.Number), Shown(number), Shown(last.Number));
            number = "-";
        }
        if (RowNumber.Above(last, number) is not { } above)
        {
            reading.Note(FindingCode.RuleBookRowNumber, Place(TableColumn.Number), Shown(number), Shown(last.Number));
            above = last.Above ?? root;
        }
        var code = Text(TableColumn.Code) is { Length: > 0 } given ? SheetTexts.Read(given) : RowNumber.Code(above, number);
        var json = new JsonObject();
        if (above.Json["criteria"] is not JsonArray list)
        {
            list = [];
            above.Json["criteria"] = list;
        }
        var path = string.Create(CultureInfo.InvariantCulture, $"{above.Path}.criteria[{list.Count}]");
        list.Add((JsonNode)json);
        var criterion = new CriterionRow(json, path, number, code, above)
        {
            RulePlace = Place(TableColumn.Rule),
            MaximumPlace = Place(heading.Columns.ContainsKey(TableColumn.Maximum) ? TableColumn.Maximum : TableColumn.Title),
        };
        above.Children.Add(criterion);
        rows.Add(criterion);
        last = criterion;
        besides = criterion;
        reading.Places[path] = Place(TableColumn.Number);
        json["code"] = code;
        reading.Places[path + ".code"] = Place(Text(TableColumn.Code).Length > 0 ? TableColumn.Code : TableColumn.Number);
        reading.Places[path + ".rule"] = Place(TableColumn.Rule);
        reading.Places[path + ".maximum"] = criterion.MaximumPlace;
        Shared(json, path, "maximum", TableColumn.Maximum);
        if (json["maximum"] is null && !Cell(TableColumn.Maximum).IsEmpty)
        {
            for (var at = above; at?.MaximumPlace is { } place; at = at.Above)
            {
                reading.Silenced.Add(place);
            }
            reading.Silenced.Add(TotalPlace);
        }
        Choose(json, path, "whenNotAssigned", RuleBookForm.NotAssigned, TableColumn.WhenNotAssigned);
        Choose(json, path, "whenMissing", RuleBookForm.Missing, TableColumn.WhenMissing);
        reading.Set(json, path, "note", Read(Cell(TableColumn.Note)), Place(TableColumn.Note));
        Most(criterion, "bonus", TableColumn.Bonus);
        Most(criterion, "penalty", TableColumn.Penalty);
        open.Clear();
        Rule(criterion, json, path);
    }

    /// <summary>A column beside the rule; without rows of its own it is given by assessors.</summary>
    private void Most(CriterionRow criterion, string word, TableColumn column)
    {
        if (NumberOf(column) is { } most)
        {
            criterion.Beside[word] = (Math.Abs(most), Place(column));
        }
    }

    private void Rule(CriterionRow criterion, JsonObject json, string path)
    {
        var text = Text(TableColumn.Rule);
        if (text.Length == 0)
        {
            Draft(null, path + ".rule", null);
            return;
        }
        if (FormValues.Find(RuleBookForm.Aggregates, text) is { } aggregate)
        {
            reading.Set(json, path, "aggregate", aggregate, Place(TableColumn.Rule));
            Draft(null, path + ".rule", null);
            return;
        }
        criterion.RuleIsBroken = !NewRule(json, path);
    }

    /// <summary>The rule that the row's word names; false when it names none.</summary>
    private bool NewRule(JsonObject target, string path)
    {
        var kind = FormValues.Word(reading, RuleBookForm.KindsAndAggregates, Text(TableColumn.Rule), Place(TableColumn.Rule));
        if (kind is null)
        {
            Draft(null, path + ".rule", null);
            return false;
        }
        var rule = new JsonObject { ["kind"] = kind };
        reading.Set(target, path, "rule", rule, Place(TableColumn.Rule));
        reading.Kinds[path + ".rule"] = kind;
        Draft(rule, path + ".rule", kind);
        return true;
    }

    private void Draft(JsonObject? rule, string path, string? kind)
    {
        var draft = new RuleDraft(rule, path, kind, Place(TableColumn.Rule));
        open.Add(draft);
        drafts.Add(draft);
        AddLines(draft);
    }

    private void AddLines(RuleDraft draft)
    {
        var place = Place(TableColumn.Parameters);
        var lines = RuleLines.Lines(Text(TableColumn.Parameters)).ToList();
        if (lines.Count > 0 && draft is { Json: null, Kind: null } && Text(TableColumn.Rule).Length == 0)
        {
            reading.Note(FindingCode.RuleBookLineUnknown, place, FormValues.Short(lines[0]), "(chưa ghi)", string.Join(", ", RuleBookForm.Kinds.All.Select(pair => pair.Shown)));
        }
        draft.Lines.AddRange(lines.Select(line => (line, place)));
    }

    private void Beside(string word)
    {
        if (besides is not { } criterion || ReferenceEquals(criterion, root))
        {
            reading.Note(FindingCode.RuleBookRowAlone, Place(TableColumn.Kind), Text(TableColumn.Kind));
            return;
        }
        var group = Group(criterion, word);
        var list = group["rules"]!.AsArray();
        var path = string.Create(CultureInfo.InvariantCulture, $"{criterion.Path}.{word}.rules[{list.Count}]");
        var json = new JsonObject();
        list.Add((JsonNode)json);
        reading.Places[path] = Place(TableColumn.Title);
        reading.Places[path + ".rule"] = Place(TableColumn.Rule);
        json["code"] = Text(TableColumn.Code) is { Length: > 0 } code
            ? SheetTexts.Read(code)
            : string.Create(CultureInfo.InvariantCulture, $"{criterion.Code}.{BesideSuffix(word)}{list.Count}");
        reading.Places[path + ".code"] = Place(heading.Columns.ContainsKey(TableColumn.Code) ? TableColumn.Code : TableColumn.Kind);
        Shared(json, path, "maximum", word is "bonus" ? TableColumn.Bonus : TableColumn.Penalty);
        open.Clear();
        _ = Text(TableColumn.Rule).Length > 0 ? NewRule(json, path) : Entered(json, path, criterion.Code);
    }

    private bool Entered(JsonObject json, string path, string code)
    {
        reading.Note(FindingCode.RuleBookRowEntered, Place(TableColumn.Rule), code);
        var rule = new JsonObject { ["kind"] = "entered" };
        json["rule"] = rule;
        Draft(rule, path + ".rule", "entered");
        return true;
    }

    private JsonObject Group(CriterionRow criterion, string word)
    {
        if (criterion.Json[word] is JsonObject group)
        {
            return group;
        }
        group = [];
        if (criterion.Beside.TryGetValue(word, out var most))
        {
            reading.Places[$"{criterion.Path}.{word}"] = most.Place;
            group["cap"] = most.Most;
        }
        group["rules"] = new JsonArray();
        criterion.Json[word] = group;
        return group;
    }

    private void Class(int level)
    {
        var above = level <= open.Count ? open[level - 1] : null;
        if (above is null || (above.Kind is not null and not "byClass"))
        {
            reading.Note(FindingCode.RuleBookRowAlone, Place(TableColumn.Kind), Text(TableColumn.Kind));
            return;
        }
        open.RemoveRange(level, open.Count - level);
        var item = new JsonObject();
        var path = above.Path + ".cases[?]";
        if (above.Json is { } rule)
        {
            if (rule["cases"] is not JsonArray cases)
            {
                cases = [];
                rule["cases"] = cases;
                reading.Places[above.Path + ".cases"] = Place(TableColumn.Title);
            }
            path = string.Create(CultureInfo.InvariantCulture, $"{above.Path}.cases[{cases.Count}]");
            cases.Add((JsonNode)item);
        }
        reading.Places[path] = Place(TableColumn.Title);
        ClassWords(item);
        if (Text(TableColumn.Rule).Length == 0)
        {
            reading.Note(
                FindingCode.RuleBookCellUnknownWord,
                Place(TableColumn.Rule),
                "",
                RuleBookForm.Kinds.Title,
                string.Join(", ", RuleBookForm.Kinds.All.Select(pair => pair.Shown))
            );
            Draft(null, path + ".rule", null);
            return;
        }
        _ = NewRule(item, path);
    }

    private void ClassWords(JsonObject item)
    {
        var text = Text(TableColumn.Title);
        if (string.Equals(TextKey.Fold(text), TextKey.Fold(RuleBookForm.AllOthers), StringComparison.Ordinal))
        {
            return;
        }
        if (text.StartsWith(RuleBookForm.ClassIs + " ", StringComparison.OrdinalIgnoreCase))
        {
            item["is"] = new JsonArray([.. SheetTexts.Split(text[(RuleBookForm.ClassIs.Length + 1)..], ';').Select(one => (JsonNode)one)]);
            return;
        }
        if (RangeReader.Read(text, isShare: false) is not { } range)
        {
            reading.Note(
                FindingCode.RuleBookCellNotRange,
                Place(TableColumn.Title),
                FormValues.Short(text),
                $"từ 1000 trở lên; {RuleBookForm.ClassIs} miền núi; vùng cao; {RuleBookForm.AllOthers}"
            );
            return;
        }
        foreach (var (word, value) in range.ToList())
        {
            item[word] = value?.DeepClone();
        }
    }

    /// <summary>A row without number and kind: lines that go on, or a remark.</summary>
    private void Further(string title)
    {
        var goesOn = Text(TableColumn.Parameters).Length > 0;
        if (goesOn && open.Count > 0)
        {
            AddLines(open[^1]);
        }
        if (title.Length == 0)
        {
            return;
        }
        if (!Cell(TableColumn.Maximum).IsEmpty || ReferenceEquals(last, root))
        {
            reading.Note(FindingCode.RuleBookRowNumber, Place(TableColumn.Number), "", Shown(last.Number));
            return;
        }
        var before = (string?)last.Json["note"];
        last.Json["note"] = before is null ? title : $"{before}\n{title}";
    }

    private void Shared(JsonObject json, string path, string maximum, TableColumn column)
    {
        reading.Set(json, path, "title", Read(Cell(TableColumn.Title)), Place(TableColumn.Title));
        reading.Set(json, path, maximum, NumberOf(column), Place(column));
        reading.Set(json, path, "indicator", Read(Cell(TableColumn.Indicator)), Place(TableColumn.Indicator));
        reading.Set(json, path, "requires", Read(Cell(TableColumn.Requires)), Place(TableColumn.Requires));
        if (!Cell(TableColumn.Further).IsEmpty)
        {
            RuleLines.Read(reading, json, path, RuleBookForm.Further, Cell(TableColumn.Further).Text, Place(TableColumn.Further));
        }
    }

    /// <summary>What only the whole table tells: a line without a rule, and columns beside without rows of their own.</summary>
    private void Complete(CriterionRow criterion)
    {
        var isLeaf = criterion.Children.Count == 0;
        foreach (var (word, (most, place)) in criterion.Beside.Where(pair => criterion.Json[pair.Key] is null))
        {
            if (!isLeaf)
            {
                Sums(criterion, word, most, place);
                continue;
            }
            reading.Note(FindingCode.RuleBookBesideEntered, place, criterion.Code, $"{criterion.Code}.{BesideSuffix(word)}");
            var label = word is "bonus" ? "Điểm thưởng" : "Điểm trừ";
            criterion.Json[word] = new JsonObject
            {
                ["cap"] = most,
                ["rules"] = new JsonArray(
                    new JsonObject
                    {
                        ["code"] = $"{criterion.Code}.{BesideSuffix(word)}",
                        ["title"] = $"{label} {criterion.Code}",
                        ["rule"] = new JsonObject { ["kind"] = "entered" },
                        ["maximum"] = most,
                    }
                ),
            };
            reading.Places[$"{criterion.Path}.{word}"] = place;
        }
        var hasPoints = (decimal?)criterion.Json["maximum"] is > 0;
        if (isLeaf && criterion.Json["rule"] is null && !criterion.RuleIsBroken && (hasPoints || criterion.Json["aggregate"] is not null))
        {
            reading.Note(FindingCode.RuleBookRowEntered, criterion.RulePlace!, criterion.Code);
            criterion.Json["rule"] = new JsonObject { ["kind"] = "entered" };
        }
    }

    /// <summary>Over lines with points of their own a section's number is their sum, written once more.</summary>
    private void Sums(CriterionRow criterion, string word, decimal most, SourceLocation place)
    {
        var sum = criterion.Children.Sum(child => Most(child, word));
        if (sum != most)
        {
            reading.Note(FindingCode.RuleBookMaximumMismatch, place, criterion.Code, SheetTexts.Write(most), SheetTexts.Write(sum));
        }
    }

    private static decimal Most(CriterionRow criterion, string word) =>
        criterion.Beside.TryGetValue(word, out var own) ? own.Most : criterion.Children.Sum(child => Most(child, word));

    private static string BesideSuffix(string word) => word is "bonus" ? "thuong" : "tru";

    private void Choose(JsonObject json, string path, string word, SheetWords words, TableColumn column)
    {
        if (Text(column) is { Length: > 0 } text && FormValues.Word(reading, words, text, Place(column)) is { } chosen)
        {
            reading.Set(json, path, word, chosen, Place(column));
        }
    }

    private decimal? NumberOf(TableColumn column) =>
        Cell(column) is { IsEmpty: false } cell && !VietnameseNumber.IsMissing(cell.Text)
            ? FormValues.Number(reading, TableColumns.Headings(column)[0], cell, Place(column))
            : null;

    private static JsonNode? Read(RawCell cell) => cell.IsEmpty ? null : SheetTexts.Read(cell.Text);

    private static string Shown(string number) => number.Length == 0 ? "(trống)" : number;

    private SourceLocation TotalPlace => reading.Place(heading.Sheet.Sheet, "A1");

    private RawCell Cell(TableColumn column) =>
        heading.Columns.TryGetValue(column, out var at) && at < cells.Count ? cells[at] : RawCell.Nothing;

    private string Text(TableColumn column) => Cell(column).Text.Trim();

    private SourceLocation Place(TableColumn column) =>
        reading.Place(
            heading.Sheet.Sheet,
            CellAddress.Of(heading.Columns.TryGetValue(column, out var at) ? at : heading.Columns[TableColumn.Title], row)
        );

    private bool Holds(IReadOnlyList<RawCell> line)
    {
        bool filled(TableColumn column) =>
            heading.Columns.TryGetValue(column, out var at) && at < line.Count && !line[at].IsEmpty;
        return filled(TableColumn.Number) || filled(TableColumn.Maximum) || filled(TableColumn.Kind) || filled(TableColumn.Parameters);
    }
}
