using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Makes a target of a segment that has been read (lập chỉ tiêu), or nothing when it is none.</summary>
internal sealed class TargetBuilder(SourceText source, Paragraph paragraph, ClauseState state)
{
    private readonly IReadOnlyList<Token> tokens = paragraph.Tokens;

    public DirectiveTarget? Build(IReadOnlyList<ClauseReading> readings, int index, int clauseFrom, int clauseTo, int labelFrom)
    {
        var reading = readings[index];
        var measure = reading.Measure;
        var (indicator, fromLabel) = Indicator(readings, index);
        if (indicator.Length == 0)
        {
            return null;
        }
        Remember(reading, indicator);
        var refused = Refusals.Refuses(paragraph, clauseFrom, clauseTo, reading, indicator, state);
        state.Norms |= Refusals.IsNorm(tokens, reading);
        if (
            state.Reached
            || CommitmentClause.Is(tokens, reading, clauseFrom)
            || refused
        )
        {
            return null;
        }
        var (change, comparator) = Carried(reading, Comparator(readings, index));
        if (fromLabel && change == TargetChange.Level && !measure.HasVerb && !measure.FirmLevel)
        {
            change = state.Context.Change ?? change;
        }
        state.CountAccepted |= measure.UnitKind == UnitKind.Count;
        state.Last = reading;
        var range = Quote(reading, fromLabel ? labelFrom : reading.QuoteFrom);
        return new DirectiveTarget
        {
            Indicator = indicator,
            Change = change,
            Comparator = Forbidden(comparator, reading),
            Value = measure.Value,
            Upper = measure.Upper,
            Unit = Unit(measure.Unit, change, indicator),
            Scope = reading.Scope ?? (IsOverride(reading) && state.SentenceIndicator is not null ? reading.Before : null) ?? state.Context.Scope ?? state.DefaultScope,
            Period = reading.Period ?? state.Period ?? state.Context.Period,
            DeadlineYear = reading.DeadlineYear ?? Shared(readings, index) ?? state.DeadlineYear ?? state.Context.DeadlineYear,
            Quote = source.Quote(range),
            Offset = source.OriginalOffset(range.Start),
        };
    }

    /// <summary>
    /// "lên 61% năm 2025, trong đó có bằng cấp đạt 29%" tells of one year; so does "trồng 500 ha chè, 300 ha quế trong năm 2025".
    /// </summary>
    private static int? Shared(IReadOnlyList<ClauseReading> readings, int index)
    {
        var reading = readings[index];
        if (index > 0 && reading.IsPart)
        {
            return readings[index - 1].DeadlineYear;
        }
        return IsDeed(reading) && readings[^1] is { LeadYear: null, DeadlineYear: { } year } && readings.Skip(index).All(IsDeed) ? year : null;

        static bool IsDeed(ClauseReading one) => one.Before.Length == 0 && one.Measure.UnitKind is not UnitKind.Rate;
    }

    private void Remember(ClauseReading reading, string indicator)
    {
        state.Indicator = indicator;
        if (reading.Verb.Length > 0)
        {
            state.Verb = reading.Verb;
        }
    }

    private (string Indicator, bool FromLabel) Indicator(IReadOnlyList<ClauseReading> readings, int index)
    {
        var reading = readings[index];
        if (IsOverride(reading) && state.SentenceIndicator is { } overridden)
        {
            return (overridden, false);
        }
        if (reading.Before.Length > 0)
        {
            return (Completed(readings, index), false);
        }
        if (state.Indicator is { } same && reading.Measure.HasVerb && reading.Verb.Length == 0 && Prepositions.IsAt(tokens, reading.Measure.End, tokens.Count))
        {
            // "tăng 8-9%, chiếm 46% trong GRDP": still the same indicator.
            return (same, false);
        }
        var counted = reading.Measure.UnitKind == UnitKind.Count && reading.Measure.Unit is { } noun ? Noun(reading, noun) : "";
        var after = SharedSubject(readings, index) + reading.After + SharedPredicate(readings, index);
        var verb = reading.Verb.Length > 0 ? reading.Verb : CarriedVerb(reading);
        if (verb.Length == 0 && index == 0 && state.Context.Label is { } named && ReachedWords.Plans.IsAt(tokens, reading.Measure.End, reading.AfterTo))
        {
            // "Tỷ lệ giải ngân vốn đầu tư công: 100% kế hoạch": the plan is what the figure is a share of.
            return (named, true);
        }
        if (after.Length == 0 && verb.Length == 0)
        {
            // An override or a growth beside a level speaks of the indicator before it.
            if ((state.Indicator ?? (state.Context.Label is null ? state.SentenceIndicator : null)) is { } carried && (counted.Length == 0 || reading.Change != TargetChange.Level || reading.Measure.HasVerb))
            {
                return (carried, false);
            }
            return counted.Length > 0 && state.Context.Label is null ? (counted, false)
                : state.Context.Label is { } label ? (label, true)
                : (EarlierNoun(reading), false);
        }
        // "Giải quyết việc làm: 8.500 lao động": the label is the verb.
        var isLabelled = reading.Verb.Length == 0 && after.Length == 0 && index == 0 && state.SentenceIndicator is null && state.Context.Label is not null;
        return (string.Join(' ', new[] { verb, counted, after }.Where(part => part.Length > 0)), isLabelled);
    }

    /// <summary>"riêng lĩnh vực đất đai đạt 85%": a field of what was named before, not another indicator.</summary>
    private bool IsOverride(ClauseReading reading) =>
        reading.Before.Length > 0
        && ScopeWords.Fields.IsAt(tokens, reading.BeforeFrom, reading.Measure.Lead)
        && Enumerable.Range(reading.Segment.LeadFrom, reading.BeforeFrom - reading.Segment.LeadFrom).Any(at => tokens[at].Is("riêng"));

    /// <summary>
    /// "Lúa đông xuân: diện tích 640 ha" measures the area of that rice; "tỷ lệ giáo viên đạt chuẩn 98%, trên chuẩn 22%"
    /// speaks of the teachers twice.
    /// </summary>
    private string Completed(IReadOnlyList<ClauseReading> readings, int index)
    {
        var noun = readings[index].Before;
        var key = VietnameseKey.OfPhrase(noun);
        if (state.Context.Label is { } label && Dimensions.Contains(key))
        {
            return noun + " " + label;
        }
        var isShort = noun.Count(letter => letter == ' ') < 3 && !VerbWords.IndicatorHeads.IsAt(tokens, readings[index].BeforeFrom, tokens.Count);
        if (index == 0 || !isShort || readings[index].Change != TargetChange.Level || readings[index].Measure.UnitKind != UnitKind.Rate)
        {
            return noun;
        }
        var before = readings[index - 1];
        if (before.Measure.UnitKind != UnitKind.Rate || !VietnameseKey.OfPhrase(before.Before).StartsWith("tỷ lệ ", StringComparison.Ordinal))
        {
            return noun;
        }
        for (var verb = before.BeforeFrom; verb < before.Measure.Lead; verb++)
        {
            if (VerbWords.Predicates.IsAt(tokens, verb, before.Measure.Lead))
            {
                var head = noun.Split(' ')[0];
                for (var at = before.BeforeFrom; at < verb; at++)
                {
                    if (tokens[at].Is(VietnameseKey.Of(head)))
                    {
                        // "tỷ lệ đường huyện được nhựa hóa 92%, đường xã 78%": another of the same kind.
                        return $"{new TokenMask(tokens, before.BeforeFrom, at).Write()} {noun} {new TokenMask(tokens, verb, before.Measure.Lead).Write()}".Trim();
                    }
                }
                return new TokenMask(tokens, before.BeforeFrom, verb).Write() + " " + noun;
            }
        }
        return noun;
    }

    /// <summary>"Thực hiện giảm nghèo nhanh, mức giảm trên 3%": the thought before names what is measured.</summary>
    private string EarlierNoun(ClauseReading reading)
    {
        var mask = new TokenMask(tokens, reading.Segment.LeadFrom, reading.Measure.Lead);
        for (var at = mask.First(); at < mask.To && LeadWords.Efforts.At(tokens, at, mask.To) is { Length: > 0 } effort; at = mask.First())
        {
            mask.Take(at, effort.Length);
        }
        var first = mask.First();
        if (VerbWords.Actions.At(tokens, first, mask.To) is { Length: > 0 } verb)
        {
            mask.Take(first, verb.Length);
        }
        for (var at = mask.From; at < mask.To; at++)
        {
            if (tokens[at].Kind == TokenKind.Mark)
            {
                mask.Take(at, mask.To - at);
            }
        }
        return reading.Change == TargetChange.Level ? "" : mask.Write();
    }

    /// <summary>The counted noun as it stands in the text, without "nghìn", "triệu".</summary>
    private string Noun(ClauseReading reading, string unit) =>
        new TokenMask(tokens, reading.Measure.UnitFrom, reading.Measure.UnitTo).Write() is { Length: > 0 } words
            ? string.Join(' ', words.Split(' ').SkipWhile(word => UnitWords.Scales.Contains(VietnameseKey.Of(word)))).Split('/')[0]
            : unit;

    /// <summary>"70% trường tiểu học, 50% trường mầm non đạt chuẩn": the predicate of the last serves them all.</summary>
    private string SharedPredicate(IReadOnlyList<ClauseReading> readings, int index)
    {
        if (!LacksPredicate(readings[index]))
        {
            return "";
        }
        for (var next = index + 1; next < readings.Count; next++)
        {
            if (readings[next].Before.Length > 0 || readings[next].Verb.Length > 0 || readings[next].Measure.UnitKind != readings[index].Measure.UnitKind)
            {
                return "";
            }
            if (readings[next].PredicateFrom is { } from)
            {
                return " " + new TokenMask(tokens, from, readings[next].AfterTo).Write();
            }
        }
        return "";
    }

    /// <summary>"85% hộ dùng nước hợp vệ sinh, trong đó 55% dùng nước sạch": the subject of the first serves both.</summary>
    private string SharedSubject(IReadOnlyList<ClauseReading> readings, int index)
    {
        var reading = readings[index];
        if (index == 0 || reading.After.Length == 0 || reading.PredicateFrom != reading.Measure.End || reading.Measure.UnitKind != UnitKind.Rate)
        {
            return "";
        }
        var before = readings[index - 1];
        return before is { Before.Length: 0, Measure.UnitKind: UnitKind.Rate, PredicateFrom: { } verb } && verb > before.Measure.End
            ? new TokenMask(tokens, before.Measure.End, verb).Write() + " "
            : "";
    }

    private static bool LacksPredicate(ClauseReading reading) =>
        reading is { Before.Length: 0, Verb.Length: 0, PredicateFrom: null, After.Length: > 0, Change: TargetChange.Level };

    /// <summary>"trồng mới 500 ha chè, 300 ha quế": one verb, many objects.</summary>
    private string CarriedVerb(ClauseReading reading)
    {
        // A verb right behind hectares is the name of a plant: "450 ha mắc ca".
        var predicated = reading.PredicateFrom is { } predicate && !(reading.Measure.UnitKind == UnitKind.Physical && predicate == reading.Measure.End);
        if (predicated || reading.Change != TargetChange.Level || reading.Measure.HasVerb || reading.Measure.UnitKind is UnitKind.Rate or UnitKind.Points)
        {
            return "";
        }
        return state.Verb ?? (state.Indicator is null ? state.Context.Verb : null) ?? "";
    }

    private static TargetComparator Comparator(IReadOnlyList<ClauseReading> readings, int index)
    {
        var measure = readings[index].Measure;
        if (measure.Comparator is { } own)
        {
            return own;
        }
        if (index > 0 && !measure.HasVerb && LacksPredicate(readings[index - 1]) && ((measure.UnitKind == UnitKind.Rate && measure.Value < 100) || measure.UnitKind == UnitKind.Count))
        {
            return Comparator(readings, index - 1) is var carried && carried != TargetComparator.Between ? carried : TargetComparator.Equal;
        }
        return TargetComparator.Equal;
    }

    /// <summary>"Giảm tối thiểu 10% chi phí hội nghị; 15% chi phí đi công tác": the verb of the first serves both.</summary>
    private (TargetChange Change, TargetComparator Comparator) Carried(ClauseReading reading, TargetComparator comparator) =>
        state.Last is { Before.Length: 0, Verb.Length: 0, Measure: { UnitKind: UnitKind.Rate, Change: TargetChange.DecreaseBy or TargetChange.IncreaseBy } } last
        && reading is { Before.Length: 0, Verb.Length: 0, PredicateFrom: null, Change: TargetChange.Level, After.Length: > 0, Measure: { UnitKind: UnitKind.Rate, HasVerb: false } }
            ? (last.Change, reading.Measure.Comparator ?? last.Measure.Comparator ?? comparator)
            : (reading.Change, comparator);

    /// <summary>"không để ... vượt quá 10%" allows ten.</summary>
    private TargetComparator Forbidden(TargetComparator comparator, ClauseReading reading) =>
        comparator == TargetComparator.MoreThan && Forbidding.IsIn(tokens, reading.Segment.LeadFrom, reading.Measure.Number)
            ? TargetComparator.AtMost
            : comparator;

    /// <summary>A rate that falls or rises by so many % moves by points.</summary>
    private static string? Unit(string? unit, TargetChange change, string indicator)
    {
        if (unit is not "%" || change is not (TargetChange.DecreaseBy or TargetChange.IncreaseBy))
        {
            return unit;
        }
        var key = VietnameseKey.OfPhrase(indicator);
        return RateNames.Any(name => key.StartsWith(name, StringComparison.Ordinal)) || key.Contains("tỷ lệ", StringComparison.Ordinal) ? "điểm %" : unit;
    }

    private TextRange Quote(ClauseReading reading, int from)
    {
        var first = from;
        var last = reading.QuoteTo;
        if (last > reading.Measure.End && tokens[last - 1].Is(")") && !paragraph.IsBracketed(reading.Measure.Number))
        {
            // A bracket at the end explains; the words before it are the target's.
            while (last > reading.Measure.End && !tokens[last - 1].Is("("))
            {
                last--;
            }
        }
        while (last > reading.Measure.End && (tokens[last - 1].Kind == TokenKind.Mark && !tokens[last - 1].Is(")") && !tokens[last - 1].Is("%") && !tokens[last - 1].Is("”")))
        {
            last--;
        }
        var closes = Enumerable.Range(first, last - first).Sum(index => tokens[index].Is("(") ? 1 : tokens[index].Is(")") ? -1 : 0);
        last -= closes < 0 && tokens[last - 1].Is(")") ? 1 : 0;
        return new TextRange(tokens[first].Start, tokens[last - 1].End);
    }

    private static readonly HashSet<string> Dimensions = new(StringComparer.Ordinal)
    {
        "diện tích", "năng suất", "sản lượng", "số lượng", "giá trị", "tổng số", "quy mô", "kim ngạch", "tỷ lệ", "tổng diện tích", "doanh thu",
    };

    private static readonly PhraseTable<bool> Prepositions = Phrases.Of("trong", "của", "tại", "ở", "vào", "cho", "từ");

    private static readonly PhraseTable<bool> Forbidding = Phrases.Of("không để");

    private static readonly string[] RateNames =
    [
        "tỷ lệ", "tỷ suất", "tỷ trọng", "hộ nghèo", "hộ cận nghèo", "giảm nghèo", "nghèo", "hệ số", "độ che phủ", "mức sinh", "cơ cấu", "số hộ nghèo đa chiều",
    ];
}
