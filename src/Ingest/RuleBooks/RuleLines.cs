using System.Globalization;
using System.Text.Json.Nodes;
using ThiDua.Ingest.Readers;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks.Sheets;

namespace ThiDua.Ingest.RuleBooks;

/// <summary>Reads the lines "tên: giá trị" of a rule or of a criterion's further settings (đọc các dòng thông số).</summary>
internal static class RuleLines
{
    internal static void Read(FormReading reading, RuleDraft draft)
    {
        if (draft is not { Json: { } json, Kind: { } kind })
        {
            return;
        }
        var fields = RuleBookForm.Rule(kind);
        var isShare = IsShare(draft, fields, kind);
        JsonObject? rung = null;
        foreach (var (text, place) in draft.Lines)
        {
            var (label, value) = Parts(text);
            if (value is null)
            {
                Unknown(reading, place, text, kind, fields);
            }
            else if (kind is "ladder")
            {
                rung = Ladder(reading, draft, rung, label, value, place, text);
            }
            else if (Field(fields, label) is { } field)
            {
                Set(reading, json, draft.Path, field, value, place, isShare);
            }
            else if (kind is "bands")
            {
                Band(reading, draft, label, value, place, isShare);
            }
            else
            {
                Unknown(reading, place, text, kind, fields);
            }
        }
        foreach (var field in fields)
        {
            reading.Places.TryAdd($"{draft.Path}.{field.Word}", draft.Lines.Count > 0 ? draft.Lines[0].Place : draft.Place);
        }
    }

    /// <summary>Lines whose labels are all in a list, of a criterion's further settings.</summary>
    internal static void Read(FormReading reading, JsonObject target, string path, IReadOnlyList<SheetField> fields, string text, SourceLocation place)
    {
        foreach (var line in Lines(text))
        {
            var (label, value) = Parts(line);
            if (value is not null && Field(fields, label) is { } field)
            {
                Set(reading, target, path, field, value, place, isShare: false);
            }
            else
            {
                reading.Note(FindingCode.RuleBookLineUnknown, place, FormValues.Short(line), "Quy định khác", string.Join(", ", fields.Select(one => one.Label)));
            }
        }
    }

    internal static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    private static void Set(FormReading reading, JsonObject target, string path, SheetField field, string value, SourceLocation place, bool isShare)
    {
        if (target[field.Word] is not null)
        {
            reading.Note(FindingCode.RuleBookLineTwice, place, field.Label);
            return;
        }
        reading.Places[$"{path}.{field.Word}"] = place;
        reading.Set(target, path, field.Word, FormValues.Read(reading, field, RawCell.Of(value), place, isShare), place);
    }

    /// <summary>What a band or a stair looks at decides how its marks are written, wherever its line stands.</summary>
    private static bool IsShare(RuleDraft draft, IReadOnlyList<SheetField> fields, string kind)
    {
        var of = draft
            .Lines.Select(line => Parts(line.Text))
            .Where(line => line.Value is not null && Field(fields, line.Label)?.Word is "of")
            .Select(line => FormValues.Find(RuleBookForm.Subjects, line.Value!))
            .FirstOrDefault();
        return RuleBookForm.IsAttainment(kind, of);
    }

    private static void Band(FormReading reading, RuleDraft draft, string label, string value, SourceLocation place, bool isShare)
    {
        var state = FormValues.Find(RuleBookForm.BandStates, label);
        var band = state is not null ? new JsonObject { ["state"] = state } : RangeReader.Read(label, isShare);
        if (band is null)
        {
            reading.Note(FindingCode.RuleBookCellNotRange, place, FormValues.Short(label), isShare ? "từ 95 % đến dưới 100 %" : "từ 95 đến dưới 100");
            return;
        }
        if (FormValues.Number(reading, label, RawCell.Of(value), place) is not { } points)
        {
            return;
        }
        band["points"] = points;
        Append(reading, draft.Json!, draft.Path, "bands", band, place);
    }

    private static JsonObject? Ladder(FormReading reading, RuleDraft draft, JsonObject? rung, string label, string value, SourceLocation place, string text)
    {
        if (string.Equals(TextKey.Fold(label), TextKey.Fold(RuleBookForm.Rung), StringComparison.Ordinal))
        {
            var opened = new JsonObject();
            Append(reading, draft.Json!, draft.Path, "rungs", opened, place);
            if (FormValues.Number(reading, label, RawCell.Of(value), place) is { } points)
            {
                opened["points"] = points;
            }
            opened["when"] = new JsonArray();
            return opened;
        }
        if (rung is null || Condition(reading, label, value, place) is not { } condition)
        {
            if (rung is null)
            {
                reading.Note(FindingCode.RuleBookLineUnknown, place, FormValues.Short(text), RuleBookForm.Kinds.All.First(pair => pair.Word is "ladder").Shown, RuleBookForm.Rung);
            }
            return rung;
        }
        rung["when"]!.AsArray().Add((JsonNode)condition);
        return rung;
    }

    /// <summary>"chỉ tiêu insurance: từ 99 trở lên".</summary>
    private static JsonObject? Condition(FormReading reading, string label, string value, SourceLocation place)
    {
        var subject = label.TrimStart('-', '+', '•', ' ');
        (string Start, string Word, bool IsShare)[] starts =
        [
            (RuleBookForm.ConditionValue, "indicator", false),
            (RuleBookForm.ConditionAttainment, "indicator", true),
            (RuleBookForm.ConditionEvent, "event", false),
        ];
        foreach (var (start, word, isShare) in starts)
        {
            if (!subject.StartsWith(start + " ", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            if (RangeReader.Read(value, isShare) is not { Count: > 0 } range)
            {
                reading.Note(FindingCode.RuleBookCellNotRange, place, FormValues.Short(value), isShare ? "từ 95 % trở lên" : "từ 95 trở lên");
                return null;
            }
            var condition = new JsonObject { [word] = SheetTexts.Read(subject[(start.Length + 1)..]) };
            if (isShare)
            {
                condition["of"] = "attainment";
            }
            Bounds(condition, range);
            return condition;
        }
        reading.Note(
            FindingCode.RuleBookLineUnknown,
            place,
            FormValues.Short($"{label}: {value}"),
            RuleBookForm.Rung,
            string.Join(", ", starts.Select(start => $"{start.Start} …"))
        );
        return null;
    }

    /// <summary>A condition has words of its own for its ends.</summary>
    private static void Bounds(JsonObject condition, JsonObject range)
    {
        var from = (decimal?)range["from"];
        var to = (decimal?)range["to"];
        var fromIncluded = (bool?)range["fromIncluded"] ?? false;
        var toIncluded = (bool?)range["toIncluded"] ?? false;
        if (from is { } exact && from == to && fromIncluded && toIncluded)
        {
            condition["equal"] = exact;
            return;
        }
        if (from is { } lower)
        {
            condition[fromIncluded ? "atLeast" : "moreThan"] = lower;
        }
        if (to is { } upper)
        {
            condition[toIncluded ? "atMost" : "lessThan"] = upper;
        }
    }

    private static void Append(FormReading reading, JsonObject target, string path, string word, JsonObject item, SourceLocation place)
    {
        if (target[word] is not JsonArray list)
        {
            list = [];
            target[word] = list;
            reading.Places[$"{path}.{word}"] = place;
        }
        reading.Places[string.Create(CultureInfo.InvariantCulture, $"{path}.{word}[{list.Count}]")] = place;
        list.Add((JsonNode)item);
    }

    /// <summary>The label and what follows its colon; no value where there is no colon.</summary>
    private static (string Label, string? Value) Parts(string line)
    {
        var at = SheetTexts.Border(line, ':');
        return at < 0 ? (line, null) : (line[..at].Trim(), line[(at + 1)..].Trim());
    }

    private static SheetField? Field(IReadOnlyList<SheetField> fields, string label)
    {
        var folded = TextKey.Fold(label);
        return fields.FirstOrDefault(field => string.Equals(TextKey.Fold(field.Label), folded, StringComparison.Ordinal));
    }

    private static void Unknown(FormReading reading, SourceLocation place, string text, string kind, IReadOnlyList<SheetField> fields)
    {
        var shown = RuleBookForm.Kinds.All.First(pair => string.Equals(pair.Word, kind, StringComparison.Ordinal)).Shown;
        var words = fields.Select(field => field.Label + ": …").ToList();
        if (kind is "bands")
        {
            words.Add("từ … đến dưới …: điểm");
        }
        reading.Note(FindingCode.RuleBookLineUnknown, place, FormValues.Short(text), shown, words.Count > 0 ? string.Join("; ", words) : "không có thông số");
    }
}
