using ThiDua.Metrics.Findings;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>
/// Reads the tree of criteria (cây tiêu chí): nested, or flat with "parent" naming the code of the section, as
/// tables made from a spreadsheet are.
/// </summary>
internal sealed class CriterionDrafts(JsonObjectReader root)
{
    internal const int MostLevels = 24;
    internal const int MostCriteria = 5_000;

    private readonly List<(CriterionDraft Draft, string Parent)> flat = [];
    private int count;

    internal CriterionDraft ReadRoot(string id, string title)
    {
        var draft = new CriterionDraft(
            root,
            new Criterion
            {
                Code = id,
                Title = title,
                Maximum = root.Number("maximum", 0, 1_000_000),
                Aggregate = root.OneOf("aggregate", RuleWords.Aggregates, AggregateKind.Sum),
                ScaleTo = root.Number("scaleTo", 0, 1_000_000),
                Cap = root.Number("cap"),
                Floor = root.Number("floor"),
                Round = (int?)root.Whole("round", 0, 12),
                MinimumPresent = root.Number("minimumPresent", 0, 1),
                Note = root.Text("note"),
                Override = root.Flag("override"),
            }
        );
        ReadChildren(draft, level: 1, required: true);
        Attach(draft);
        return draft;
    }

    private void ReadChildren(CriterionDraft parent, int level, bool required)
    {
        if (level > MostLevels)
        {
            parent.Place.Note(FindingCode.RuleBookTooDeep, JsonObjectReader.Plain(MostLevels), JsonObjectReader.Plain(MostCriteria));
            return;
        }
        foreach (var place in RuleBookReader.Filled(parent.Place, "criteria", parent.Place.Children("criteria", RuleWords.Criterion, required)))
        {
            if (++count > MostCriteria)
            {
                place.Note(FindingCode.RuleBookTooDeep, JsonObjectReader.Plain(MostLevels), JsonObjectReader.Plain(MostCriteria));
                return;
            }
            var child = new CriterionDraft(place, Read(place, parent.Criterion.Override));
            if (place.Text("parent") is { } under)
            {
                flat.Add((child, under));
            }
            else
            {
                parent.Children.Add(child);
            }
            ReadChildren(child, level + 1, required: false);
        }
    }

    private static Criterion Read(JsonObjectReader place, bool overrideAbove)
    {
        var code = place.Text("code", required: true) ?? string.Empty;
        return new Criterion
        {
            Code = code,
            Title = place.Text("title") ?? code,
            Maximum = place.Number("maximum", 0, 1_000_000),
            Weight = Weight(place),
            Aggregate = place.OneOf("aggregate", RuleWords.Aggregates, AggregateKind.Sum),
            Rule = place.Child("rule", words: null) is { } rule ? RuleReader.Read(rule) : null,
            Indicator = place.Text("indicator"),
            AssignedBy = place.Text("assignedBy"),
            Min = place.Number("min", -1_000_000, 1_000_000),
            WhenNotAssigned = place.OneOf("whenNotAssigned", RuleWords.NotAssigned, WhenNotAssigned.Incomplete),
            WhenMissing = place.OneOf("whenMissing", RuleWords.Missing, WhenMissing.Incomplete),
            PeersForMissing = RuleReader.Peers(place, "peersForMissing"),
            Requires = place.Text("requires"),
            Override = place.Has("override") ? place.Flag("override") : overrideAbove,
            Bonus = Group(place, "bonus"),
            Penalty = Group(place, "penalty"),
            ScaleTo = place.Number("scaleTo", 0, 1_000_000),
            Cap = place.Number("cap"),
            Floor = place.Number("floor"),
            Round = (int?)place.Whole("round", 0, 12),
            MinimumPresent = place.Number("minimumPresent", 0, 1),
            Reference = RuleBookReader.ReadReference(place),
            Note = place.Text("note"),
        };
    }

    private static decimal Weight(JsonObjectReader place)
    {
        var weight = place.Number("weight") ?? 1;
        if (weight <= 0)
        {
            place.NoteAt("weight", FindingCode.RuleBookWeightNotPositive, JsonObjectReader.Plain(weight));
        }
        return weight;
    }

    private static PointGroup? Group(JsonObjectReader place, string word)
    {
        if (place.Child(word, RuleWords.PointGroup) is not { } group)
        {
            return null;
        }
        var cap = group.Number("cap", 0, 1_000_000);
        var items = RuleBookReader
            .Filled(group, "rules", group.Children("rules", RuleWords.PointItem, required: true))
            .Select(item => Item(item, cap))
            .OfType<PointItem>()
            .ToList();
        return new PointGroup(cap, items);
    }

    private static PointItem? Item(JsonObjectReader place, decimal? cap)
    {
        var code = place.Text("code", required: true) ?? string.Empty;
        var rule = place.Child("rule", words: null, required: true) is { } rulePlace ? RuleReader.Read(rulePlace) : null;
        var item = rule is null
            ? null
            : new PointItem
            {
                Code = code,
                Title = place.Text("title") ?? code,
                Rule = rule,
                Indicator = place.Text("indicator"),
                AssignedBy = place.Text("assignedBy"),
                Maximum = place.Number("maximum", 0, 1_000_000),
                Requires = place.Text("requires"),
                Override = place.Flag("override"),
                Reference = RuleBookReader.ReadReference(place),
            };
        if (item is null)
        {
            return null;
        }
        if (RuleReader.Single(item.Rule) is { } single)
        {
            NoteBelowSingle(place, cap, single);
            NoteBelowSingle(place, item.Maximum, single);
        }
        if (cap is null && item.Maximum is null && RuleFacts.TakesShareOfMaximum(item.Rule))
        {
            // A share of a maximum that is written nowhere would be a share of nothing.
            place.Note(FindingCode.RuleBookMaximumMissing, code);
        }
        return item;
    }

    private static void NoteBelowSingle(JsonObjectReader place, decimal? most, decimal single)
    {
        if (most < single)
        {
            place.Note(FindingCode.RuleBookCapBelowSingle, JsonObjectReader.Plain(most.Value), JsonObjectReader.Plain(single));
        }
    }

    /// <summary>Hangs criteria with a "parent" under it; those that lie in a circle are named and left out.</summary>
    private void Attach(CriterionDraft top)
    {
        if (flat.Count == 0)
        {
            return;
        }
        var byCode = new Dictionary<string, CriterionDraft>(StringComparer.Ordinal);
        foreach (var draft in top.All().Concat(flat.SelectMany(item => item.Draft.All())))
        {
            byCode.TryAdd(draft.Criterion.Code, draft);
        }
        var parents = flat.ToDictionary(item => item.Draft, item => item.Parent);
        foreach (var (draft, parent) in flat)
        {
            if (!byCode.TryGetValue(parent, out var above))
            {
                draft.Place.NoteAt("parent", FindingCode.RuleBookUnknownCriterion, parent);
            }
            else if (Circle(draft, parents, byCode) is { } circle)
            {
                draft.Place.NoteAt("parent", FindingCode.RuleBookCycle, circle);
            }
            else
            {
                above.Children.Add(draft);
            }
        }
    }

    /// <summary>"A → B → A" when going up from the draft comes back to it.</summary>
    private static string? Circle(
        CriterionDraft start,
        Dictionary<CriterionDraft, string> parents,
        Dictionary<string, CriterionDraft> byCode
    )
    {
        var seen = new List<CriterionDraft> { start };
        var at = start;
        while (Up(at, parents, byCode) is { } above)
        {
            if (seen.Contains(above))
            {
                return string.Join(" → ", seen.Append(above).Select(draft => draft.Criterion.Code));
            }
            seen.Add(above);
            at = above;
        }
        return null;
    }

    private static CriterionDraft? Up(
        CriterionDraft draft,
        Dictionary<CriterionDraft, string> parents,
        Dictionary<string, CriterionDraft> byCode
    )
    {
        if (parents.TryGetValue(draft, out var parent))
        {
            return byCode.GetValueOrDefault(parent);
        }
        // Nested inside another flat one: that one is above.
        return parents.Keys.FirstOrDefault(other => !ReferenceEquals(other, draft) && other.All().Contains(draft));
    }
}
