using System.Globalization;
using System.Text.Json.Nodes;

namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>Writes the rows of criteria, and under each its bonuses, penalties and classes (các dòng của bảng).</summary>
internal sealed class TableLines(List<SheetLine> lines, bool overrideAtRoot)
{
    internal void Write(JsonArray criteria, IReadOnlyList<Criterion> tree) => Children(criteria, tree, string.Empty, overrideAtRoot);

    private void Children(JsonArray criteria, IReadOnlyList<Criterion> tree, string above, bool overrideAbove)
    {
        // Numbers of the first level have no section above them to show their level: all of one kind, or made here.
        var ownNumbers = above.Length > 0 || tree.All(criterion => RomanNumber.IsRoman(criterion.Code));
        for (var place = 0; place < tree.Count; place++)
        {
            var file = criteria[place]!.AsObject();
            var criterion = tree[place];
            var number = ownNumbers && IsNumber(criterion.Code, above) ? criterion.Code
                : above.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"{above}.{place + 1}")
                : tree.Count <= 3_999 ? RomanNumber.Of(place + 1)
                : (place + 1).ToString(CultureInfo.InvariantCulture);
            One(file, criterion, number, overrideAbove);
            if (file["criteria"] is JsonArray children)
            {
                Children(children, criterion.Criteria, number, criterion.Override);
            }
        }
    }

    /// <summary>"I.3" under "I"; "II" at the top.</summary>
    private static bool IsNumber(string code, string above)
    {
        var last = above.Length == 0 ? code
            : code.StartsWith(above + ".", StringComparison.Ordinal) ? code[(above.Length + 1)..]
            : string.Empty;
        return last.Length > 0 && last.All(char.IsAsciiLetterOrDigit);
    }

    private void One(JsonObject file, Criterion criterion, string number, bool overrideAbove)
    {
        var used = new HashSet<string>(["criteria", "rule", "bonus", "penalty", "aggregate", "override"], StringComparer.Ordinal);
        var row = new Row();
        row[TableColumn.Number] = new SheetCell(number);
        row[TableColumn.Title] = RuleBookSheets.Text((string?)RuleBookSheets.Take(file, "title", used));
        row[TableColumn.Maximum] = RuleBookSheets.Number((decimal?)RuleBookSheets.Take(file, "maximum", used));
        row[TableColumn.Kind] = new SheetCell(criterion.IsLeaf ? RuleBookForm.CriterionRow : RuleBookForm.SectionRow);
        if (RuleBookSheets.Take(file, "code", used) is { } code && !string.Equals((string?)code, number, StringComparison.Ordinal))
        {
            row[TableColumn.Code] = RuleBookSheets.Text((string?)code);
        }
        row[TableColumn.WhenNotAssigned] = Word(file, "whenNotAssigned", RuleBookForm.NotAssigned, used);
        row[TableColumn.WhenMissing] = Word(file, "whenMissing", RuleBookForm.Missing, used);
        row[TableColumn.Bonus] = RuleBookSheets.Number((decimal?)file["bonus"]?["cap"]);
        row[TableColumn.Penalty] = RuleBookSheets.Number((decimal?)file["penalty"]?["cap"]);
        row[TableColumn.Note] = RuleBookSheets.Text((string?)RuleBookSheets.Take(file, "note", used));
        row[TableColumn.Words] = new SheetCell(RuleDescription.Of(criterion));
        var said = (bool?)file["override"];
        Shared(row, file, used, said == overrideAbove ? null : said);
        var rule = file["rule"]?.AsObject();
        row[TableColumn.Rule] = rule is not null ? new SheetCell(RuleBookForm.Kinds.Show((string)rule["kind"]!))
            : file["aggregate"] is { } aggregate ? new SheetCell(RuleBookForm.Aggregates.Show(aggregate.GetValue<string>()))
            : SheetCell.Nothing;
        Add(criterion.IsLeaf ? SheetLook.Line : SheetLook.Section, row, rule is null ? [] : Parameters(rule));
        if (rule is not null)
        {
            Classes(rule, 1);
        }
        Items(file["bonus"], criterion.Bonus, RuleBookForm.BonusRow, TableColumn.Bonus);
        Items(file["penalty"], criterion.Penalty, RuleBookForm.PenaltyRow, TableColumn.Penalty);
        RuleBookSheets.AllUsed(file, used);
    }

    private void Items(JsonNode? group, PointGroup? read, string kind, TableColumn most)
    {
        if (group is null || read is null)
        {
            return;
        }
        RuleBookSheets.AllUsed(group.AsObject(), ["cap", "rules"]);
        for (var place = 0; place < read.Rules.Count; place++)
        {
            var file = group["rules"]![place]!.AsObject();
            var used = new HashSet<string>(["rule", "override"], StringComparer.Ordinal);
            var row = new Row();
            row[TableColumn.Kind] = new SheetCell(kind);
            row[TableColumn.Code] = RuleBookSheets.Text((string?)RuleBookSheets.Take(file, "code", used));
            row[TableColumn.Title] = RuleBookSheets.Text((string?)RuleBookSheets.Take(file, "title", used));
            row[most] = RuleBookSheets.Number((decimal?)RuleBookSheets.Take(file, "maximum", used));
            row[TableColumn.Words] = new SheetCell(RuleDescription.Of(read.Rules[place]));
            Shared(row, file, used, (bool?)file["override"]);
            var rule = file["rule"]!.AsObject();
            row[TableColumn.Rule] = new SheetCell(RuleBookForm.Kinds.Show((string)rule["kind"]!));
            Add(SheetLook.Beside, row, Parameters(rule));
            Classes(rule, 1);
            RuleBookSheets.AllUsed(file, used);
        }
    }

    /// <summary>The classes of a rule by class, each a row with a rule of its own.</summary>
    private void Classes(JsonObject rule, int level)
    {
        if (rule["cases"] is not JsonArray cases)
        {
            return;
        }
        foreach (var item in cases.Select(item => item!.AsObject()))
        {
            RuleBookSheets.AllUsed(item, ["is", "from", "fromIncluded", "to", "toIncluded", "rule"]);
            var inner = item["rule"]!.AsObject();
            var row = new Row();
            row[TableColumn.Kind] = new SheetCell(
                level == 1 ? RuleBookForm.ClassRow : string.Create(CultureInfo.InvariantCulture, $"{RuleBookForm.ClassRow} {level}")
            );
            row[TableColumn.Title] = new SheetCell(
                item["is"] is JsonArray texts
                    ? $"{RuleBookForm.ClassIs} {string.Join("; ", texts.Select(text => SheetTexts.Write((string)text!, ';')))}"
                : item.ContainsKey("from") || item.ContainsKey("to") ? RangePhrase.Write(Range(item), isShare: false)
                : RuleBookForm.AllOthers
            );
            row[TableColumn.Rule] = new SheetCell(RuleBookForm.Kinds.Show((string)inner["kind"]!));
            Add(SheetLook.Beside, row, Parameters(inner));
            Classes(inner, level + 1);
        }
    }

    private static void Shared(Row row, JsonObject file, HashSet<string> used, bool? overrideSaid)
    {
        row[TableColumn.Indicator] = RuleBookSheets.Text((string?)RuleBookSheets.Take(file, "indicator", used));
        row[TableColumn.Requires] = RuleBookSheets.Text((string?)RuleBookSheets.Take(file, "requires", used));
        List<string> further = [];
        foreach (var field in RuleBookForm.Further)
        {
            var value = RuleBookSheets.Take(file, field.Word, used);
            if (field.Word is "override")
            {
                value = overrideSaid;
            }
            if (value is not null)
            {
                further.Add($"{field.Label}: {RuleBookSheets.Shown(field, value, isShare: false)}");
            }
        }
        row[TableColumn.Further] = further.Count > 0 ? new SheetCell(string.Join('\n', further)) : SheetCell.Nothing;
    }

    private static SheetCell Word(JsonObject file, string word, SheetWords words, HashSet<string> used) =>
        RuleBookSheets.Take(file, word, used) is { } value ? new SheetCell(words.Show(value.GetValue<string>())) : SheetCell.Nothing;

    private static List<string> Parameters(JsonObject rule)
    {
        var kind = (string)rule["kind"]!;
        var isShare = RuleBookForm.IsAttainment(kind, (string?)rule["of"]);
        var used = new HashSet<string>(["kind", "cases"], StringComparer.Ordinal);
        List<string> said = [];
        foreach (var field in RuleBookForm.Rule(kind))
        {
            if (RuleBookSheets.Take(rule, field.Word, used) is { } value)
            {
                said.Add($"{field.Label}: {RuleBookSheets.Shown(field, value, isShare)}");
            }
        }
        if (rule["bands"] is JsonArray bands)
        {
            used.Add("bands");
            said.AddRange(bands.Select(band => Band(band!.AsObject(), isShare)));
        }
        if (rule["rungs"] is JsonArray rungs)
        {
            used.Add("rungs");
            said.AddRange(rungs.SelectMany(rung => Rung(rung!.AsObject())));
        }
        RuleBookSheets.AllUsed(rule, used);
        return said;
    }

    private static string Band(JsonObject band, bool isShare)
    {
        RuleBookSheets.AllUsed(band, ["state", "from", "fromIncluded", "to", "toIncluded", "points"]);
        var label = band["state"] is { } state ? RuleBookForm.BandStates.Show(state.GetValue<string>()) : RangePhrase.Write(Range(band), isShare);
        return $"{label}: {SheetTexts.Write((decimal)band["points"]!)}";
    }

    private static IEnumerable<string> Rung(JsonObject rung)
    {
        RuleBookSheets.AllUsed(rung, ["when", "points"]);
        yield return $"{RuleBookForm.Rung}: {SheetTexts.Write((decimal)rung["points"]!)}";
        foreach (var condition in rung["when"]!.AsArray().Select(item => item!.AsObject()))
        {
            RuleBookSheets.AllUsed(condition, ["indicator", "event", "of", "equal", "atLeast", "atMost", "moreThan", "lessThan"]);
            var isShare = string.Equals((string?)condition["of"], "attainment", StringComparison.Ordinal);
            var what = condition.ContainsKey("event") ? RuleBookForm.ConditionEvent
                : isShare ? RuleBookForm.ConditionAttainment
                : RuleBookForm.ConditionValue;
            var code = SheetTexts.Write((string)(condition["indicator"] ?? condition["event"])!, ':');
            yield return $"- {what} {code}: {RangePhrase.Write(Bounds(condition), isShare)}";
        }
    }

    private static NumberRange Range(JsonObject of) =>
        new((decimal?)of["from"], (bool?)of["fromIncluded"] ?? false, (decimal?)of["to"], (bool?)of["toIncluded"] ?? false);

    private static NumberRange Bounds(JsonObject of) =>
        of["equal"] is { } equal
            ? new NumberRange((decimal)equal, true, (decimal)equal, true)
            : new NumberRange(
                (decimal?)(of["atLeast"] ?? of["moreThan"]),
                of.ContainsKey("atLeast"),
                (decimal?)(of["atMost"] ?? of["lessThan"]),
                of.ContainsKey("atMost")
            );

    private void Add(SheetLook look, Row row, List<string> parameters)
    {
        var packets = RuleBookSheets.Packets(parameters).ToList();
        if (packets.Count > 0)
        {
            row[TableColumn.Parameters] = new SheetCell(packets[0]);
        }
        lines.Add(row.Line(look));
        foreach (var packet in packets.Skip(1))
        {
            var more = new Row();
            more[TableColumn.Parameters] = new SheetCell(packet);
            lines.Add(more.Line(SheetLook.Beside));
        }
    }

    /// <summary>The cells of a row by column.</summary>
    private sealed class Row
    {
        private readonly SheetCell[] cells = new SheetCell[Enum.GetValues<TableColumn>().Length];

        internal SheetCell this[TableColumn column]
        {
            set => cells[(int)column] = value;
        }

        internal SheetLine Line(SheetLook look) => new(look, cells);
    }
}
