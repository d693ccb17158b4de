using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThiDua.Metrics.RuleBooks;

/// <summary>Writes a rule book back as a file (ghi bảng tiêu chí): canonical, what is default left out, readable again.</summary>
public static class RuleBookWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        // Vietnamese stays Vietnamese; the file is not part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static string Write(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Book(json, book);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Book(Utf8JsonWriter json, RuleBook book)
    {
        json.WriteStartObject();
        json.WriteString("id", book.Id);
        json.WriteString("title", book.Title);
        json.WriteNumber("year", book.Year);
        json.WriteNumber("version", book.Version);
        Day(json, "signed", book.Signed);
        Day(json, "effective", book.Effective);
        Texts(json, "blocs", book.Blocs);
        Reference(json, book.Reference);
        json.WriteString("arithmetic", RuleWords.Arithmetics.Write(book.Arithmetic));
        json.WriteNumber("leafDecimals", book.LeafDecimals);
        json.WriteNumber("displayDecimals", book.DisplayDecimals);
        Number(json, "publishedDecimals", book.PublishedDecimals);
        json.WriteString("rounding", RuleWords.Roundings.Write(book.Rounding));
        json.WriteString("rankOn", RuleWords.RankOns.Write(book.RankOn));
        json.WriteString("rankBy", RuleWords.RankBys.Write(book.RankBy));
        Number(json, "totalCap", book.TotalCap);
        Number(json, "tolerance", book.Tolerance);
        Number(json, "atRisk", book.AtRisk);
        Number(json, "equalWithin", book.EqualWithin);
        Text(json, "assignedBy", book.AssignedBy);
        Flag(json, "override", book.Root.Override);
        Node(json, book.Root);
        List(json, "tieBreak", book.TieBreaks, Step);
        List(json, "ratings", book.Ratings, Rating);
        List(json, "disqualify", book.Disqualifications, Disqualification);
        json.WriteStartObject("robustness");
        json.WriteNumber("draws", book.Robustness.Draws);
        Number(json, "spread", book.Robustness.Spread);
        json.WriteNumber("seed", book.Robustness.Seed);
        json.WriteNumber("top", book.Robustness.Top);
        json.WriteEndObject();
        if (book.Perturb.Count > 0)
        {
            json.WriteStartArray("perturb");
            foreach (var level in book.Perturb)
            {
                json.WriteNumberValue(level);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>The words of sections, leaves and the root alike.</summary>
    private static void Node(Utf8JsonWriter json, Criterion node)
    {
        Number(json, "maximum", node.Maximum);
        if (!node.IsLeaf)
        {
            json.WriteString("aggregate", RuleWords.Aggregates.Write(node.Aggregate));
        }
        Number(json, "scaleTo", node.ScaleTo);
        Number(json, "cap", node.Cap);
        Number(json, "floor", node.Floor);
        Number(json, "round", node.Round);
        Number(json, "minimumPresent", node.MinimumPresent);
        Text(json, "note", node.Note);
        if (!node.IsLeaf)
        {
            List(json, "criteria", node.Criteria, Criterion);
        }
    }

    private static void Criterion(Utf8JsonWriter json, Criterion criterion)
    {
        json.WriteStartObject();
        json.WriteString("code", criterion.Code);
        json.WriteString("title", criterion.Title);
        if (criterion.Weight != 1)
        {
            Number(json, "weight", criterion.Weight);
        }
        Text(json, "indicator", criterion.Indicator);
        if (criterion.Rule is { } rule)
        {
            Rule(json, "rule", rule);
        }
        Text(json, "assignedBy", criterion.AssignedBy);
        Number(json, "min", criterion.Min);
        if (criterion.WhenNotAssigned != WhenNotAssigned.Incomplete)
        {
            json.WriteString("whenNotAssigned", RuleWords.NotAssigned.Write(criterion.WhenNotAssigned));
        }
        if (criterion.WhenMissing != WhenMissing.Incomplete)
        {
            json.WriteString("whenMissing", RuleWords.Missing.Write(criterion.WhenMissing));
        }
        Peers(json, "peersForMissing", criterion.PeersForMissing);
        Text(json, "requires", criterion.Requires);
        // Written where it is so on each line: a section's word would reach lines that say otherwise.
        json.WriteBoolean("override", criterion.Override);
        Group(json, "bonus", criterion.Bonus);
        Group(json, "penalty", criterion.Penalty);
        Reference(json, criterion.Reference);
        Node(json, criterion);
        json.WriteEndObject();
    }

    private static void Group(Utf8JsonWriter json, string word, PointGroup? group)
    {
        if (group is null)
        {
            return;
        }
        json.WriteStartObject(word);
        Number(json, "cap", group.Cap);
        List(json, "rules", group.Rules, Item);
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, PointItem item)
    {
        json.WriteStartObject();
        json.WriteString("code", item.Code);
        json.WriteString("title", item.Title);
        Text(json, "indicator", item.Indicator);
        Rule(json, "rule", item.Rule);
        Text(json, "assignedBy", item.AssignedBy);
        Number(json, "maximum", item.Maximum);
        Text(json, "requires", item.Requires);
        Flag(json, "override", item.Override);
        Reference(json, item.Reference);
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, string word, ScoringRule rule)
    {
        json.WriteStartObject(word);
        json.WriteString("kind", RuleWords.Kinds.Write(rule.Kind));
        Text(json, "indicator", rule.Indicator);
        switch (rule)
        {
            case ScoringRule.Proportional proportional:
                Number(json, "floor", proportional.Floor);
                Number(json, "cap", proportional.Cap);
                break;
            case ScoringRule.Share share:
                json.WriteString("part", share.Part);
                json.WriteString("whole", share.Whole);
                break;
            case ScoringRule.Bands bands:
                json.WriteString("of", RuleWords.Subjects.Write(bands.Of));
                json.WriteString("gives", RuleWords.Gives.Write(bands.Gives));
                Text(json, "event", bands.Event);
                Text(json, "obligation", bands.Obligation);
                List(json, "bands", bands.Cases, Band);
                break;
            case ScoringRule.PerCase perCase:
                json.WriteString("event", perCase.Event);
                Number(json, "points", perCase.Points);
                Number(json, "cap", perCase.Cap);
                break;
            case ScoringRule.Stair stair:
                json.WriteString("of", RuleWords.Subjects.Write(stair.Of));
                Text(json, "event", stair.Event);
                Text(json, "obligation", stair.Obligation);
                Number(json, "from", stair.From);
                Number(json, "first", stair.First);
                Number(json, "step", stair.Step);
                Number(json, "perStep", stair.PerStep);
                Number(json, "cap", stair.Cap);
                break;
            case ScoringRule.Shortfall shortfall:
                Number(json, "step", shortfall.Step);
                Number(json, "perStep", shortfall.PerStep);
                break;
            case ScoringRule.Ladder ladder:
                List(json, "rungs", ladder.Rungs, Rung);
                break;
            case ScoringRule.ByClass byClass:
                json.WriteString("attribute", byClass.Attribute);
                List(json, "cases", byClass.Cases, Case);
                break;
            case ScoringRule.PeerMean peerMean:
                Peers(json, "peers", peerMean.Peers);
                break;
            case ScoringRule.Goalposts goalposts:
                Number(json, "min", goalposts.Min);
                Number(json, "max", goalposts.Max);
                json.WriteString("transform", RuleWords.Transforms.Write(goalposts.Transform));
                break;
            case ScoringRule.MinMax minMax:
                Peers(json, "peers", minMax.Peers);
                break;
            case ScoringRule.ZScore zScore:
                Number(json, "mean", zScore.Mean);
                Number(json, "sd", zScore.Sd);
                Peers(json, "peers", zScore.Peers);
                break;
            case ScoringRule.PercentileRank percentileRank:
                Peers(json, "peers", percentileRank.Peers);
                break;
            case ScoringRule.RankPoints rankPoints:
                json.WriteStartArray("table");
                foreach (var points in rankPoints.Table)
                {
                    json.WriteRawValue(Plain(points));
                }
                json.WriteEndArray();
                Peers(json, "peers", rankPoints.Peers);
                break;
            case ScoringRule.Power power:
                Number(json, "coefficient", power.Coefficient);
                Number(json, "offset", power.Offset);
                Number(json, "exponent", power.Exponent);
                json.WriteString("base", RuleWords.PowerBases.Write(power.Base));
                if (power.Round is { } round)
                {
                    json.WriteString("round", RuleWords.Roundings.Write(round));
                }
                break;
            case ScoringRule.Entered entered:
                Number(json, "min", entered.Min);
                break;
            default:
                // passFail, leader and topOfGroup have no words of their own.
                break;
        }
        json.WriteEndObject();
    }

    private static void Band(Utf8JsonWriter json, Band band)
    {
        json.WriteStartObject();
        if (band.State is { } state)
        {
            json.WriteString("state", RuleWords.BandStates.Write(state));
        }
        Range(json, band.Range);
        Number(json, "points", band.Points);
        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, NumberRange? range)
    {
        Number(json, "from", range?.From);
        Flag(json, "fromIncluded", range is { From: not null, FromIncluded: true });
        Number(json, "to", range?.To);
        Flag(json, "toIncluded", range is { To: not null, ToIncluded: true });
    }

    private static void Rung(Utf8JsonWriter json, Rung rung)
    {
        json.WriteStartObject();
        List(json, "when", rung.When, Condition);
        Number(json, "points", rung.Points);
        json.WriteEndObject();
    }

    private static void Condition(Utf8JsonWriter json, RungCondition condition)
    {
        json.WriteStartObject();
        Text(json, "indicator", condition.Indicator);
        Text(json, "event", condition.Event);
        if (condition.Indicator is not null && condition.Of != BandSubject.Value)
        {
            json.WriteString("of", RuleWords.Subjects.Write(condition.Of));
        }
        var range = condition.Range;
        if (range.From is { } only && range.To == only)
        {
            Number(json, "equal", only);
        }
        else
        {
            Number(json, range.FromIncluded ? "atLeast" : "moreThan", range.From);
            Number(json, range.ToIncluded ? "atMost" : "lessThan", range.To);
        }
        json.WriteEndObject();
    }

    private static void Case(Utf8JsonWriter json, ClassCase item)
    {
        json.WriteStartObject();
        if (item.Is is { } texts)
        {
            Texts(json, "is", texts);
        }
        Range(json, item.Range);
        Rule(json, "rule", item.Rule);
        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, TieBreak step)
    {
        json.WriteStartObject();
        switch (step.Kind)
        {
            case TieBreakKind.Criterion:
                json.WriteString("criterion", step.Code);
                json.WriteString("order", RuleWords.HigherLower.Write(step.Descending));
                break;
            case TieBreakKind.Event:
                json.WriteString("event", step.Code);
                json.WriteString("order", RuleWords.FewerMore.Write(step.Descending));
                break;
            case TieBreakKind.Obligation:
                json.WriteString("obligation", step.Code);
                json.WriteString("order", RuleWords.EarlierLater.Write(step.Descending));
                break;
            case TieBreakKind.Indicator:
                json.WriteString("indicator", step.Code);
                json.WriteString("order", RuleWords.HigherLower.Write(step.Descending));
                break;
            case TieBreakKind.Vote:
                json.WriteBoolean("vote", true);
                break;
            default:
                json.WriteBoolean("share", true);
                break;
        }
        json.WriteEndObject();
    }

    private static void Rating(Utf8JsonWriter json, Rating rating)
    {
        json.WriteStartObject();
        json.WriteString("name", rating.Name);
        Text(json, "nameEnglish", rating.NameEnglish);
        Number(json, "atLeast", rating.AtLeast);
        Flag(json, "noCriterionAtZero", rating.NoCriterionAtZero);
        if (rating.UnlessEvents.Count > 0)
        {
            Texts(json, "unlessEvent", rating.UnlessEvents);
        }
        json.WriteEndObject();
    }

    private static void Disqualification(Utf8JsonWriter json, Disqualification ground)
    {
        json.WriteStartObject();
        Text(json, "event", ground.Event);
        if (ground.MissingStage is { } stage)
        {
            json.WriteString("missingStage", RuleWords.Stages.Write(stage));
        }
        json.WriteString("reason", ground.Reason);
        Text(json, "reasonEnglish", ground.ReasonEnglish);
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, LegalReference? reference)
    {
        if (reference is null)
        {
            return;
        }
        json.WriteStartObject("reference");
        Text(json, "document", reference.Document);
        Text(json, "article", reference.Article);
        Text(json, "note", reference.Note);
        json.WriteEndObject();
    }

    private static void Peers(Utf8JsonWriter json, string word, PeerGroup peers)
    {
        if (peers.Kind != PeerGroupKind.Bloc)
        {
            json.WriteString(word, peers.ToString());
        }
    }

    private static void List<T>(Utf8JsonWriter json, string word, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }
        json.WriteStartArray(word);
        foreach (var item in items)
        {
            write(json, item);
        }
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string word, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(word);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string word, string? text)
    {
        if (text is not null)
        {
            json.WriteString(word, text);
        }
    }

    private static void Day(Utf8JsonWriter json, string word, DateOnly? day)
    {
        if (day is { } given)
        {
            json.WriteString(word, given.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static void Flag(Utf8JsonWriter json, string word, bool flag)
    {
        if (flag)
        {
            json.WriteBoolean(word, true);
        }
    }

    private static void Number(Utf8JsonWriter json, string word, decimal? number)
    {
        if (number is { } given)
        {
            json.WritePropertyName(word);
            json.WriteRawValue(Plain(given));
        }
    }

    /// <summary>As people write it: no trailing zeros, no exponent.</summary>
    private static string Plain(decimal number) => JsonObjectReader.Plain(number);
}
