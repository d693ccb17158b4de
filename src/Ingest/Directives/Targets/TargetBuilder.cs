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
        if (
            state.Reached
            || CommitmentClause.Is(tokens, reading, clauseFrom)
            || Refusals.Refuses(paragraph, clauseFrom, clauseTo, reading, indicator, state)
        )
        {
            return null;
        }
        var range = Quote(reading, fromLabel ? labelFrom : reading.QuoteFrom);
        return new DirectiveTarget
        {
            Indicator = indicator,
            Change = reading.Change,
            Comparator = Forbidden(Comparator(readings, index), reading),
            Value = measure.Value,
            Upper = measure.Upper,
            Unit = Unit(reading, indicator),
            Scope = reading.Scope ?? state.Context.Scope ?? state.DefaultScope,
            Period = reading.Period ?? state.Period ?? state.Context.Period,
            DeadlineYear = reading.DeadlineYear ?? state.DeadlineYear ?? state.Context.DeadlineYear,
            Quote = source.Quote(range),
            Offset = source.OriginalOffset(range.Start),
        };
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
        if (reading.Before.Length > 0)
        {
            return (reading.Before, false);
        }
        var counted = reading.Measure.UnitKind == UnitKind.Count && reading.Measure.Unit is { } noun ? Noun(reading, noun) : "";
        var after = SharedSubject(readings, index) + reading.After + SharedPredicate(readings, index);
        var verb = reading.Verb.Length > 0 ? reading.Verb : CarriedVerb(reading);
        if (after.Length == 0 && verb.Length == 0)
        {
            // An override or a growth beside a level speaks of the indicator before it.
            if ((state.Indicator ?? (state.Context.Label is null ? state.SentenceIndicator : null)) is { } carried && (counted.Length == 0 || reading.Change != TargetChange.Level))
            {
                return (carried, false);
            }
            return counted.Length > 0 && state.Context.Label is null ? (counted, false) : (state.Context.Label ?? "", true);
        }
        return (string.Join(' ', new[] { verb, counted, after }.Where(part => part.Length > 0)), false);
    }

    /// <summary>The counted noun as it stands in the text, without "nghìn", "triệu".</summary>
    private string Noun(ClauseReading reading, string unit) =>
        new TokenMask(tokens, reading.Measure.UnitFrom, reading.Measure.UnitTo).Write() is { Length: > 0 } words
            ? string.Join(' ', words.Split(' ').SkipWhile(word => UnitWords.Scales.Contains(VietnameseKey.Of(word)))).Split('/')[0]
            : unit;

    /// <summary>"80% hồ sơ cấp huyện, 60% hồ sơ cấp xã được xử lý": the predicate of the last serves them all.</summary>
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
        if (reading.PredicateFrom is not null || reading.Change != TargetChange.Level || reading.Measure.HasVerb || reading.Measure.UnitKind is UnitKind.Rate or UnitKind.Points)
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
        if (index > 0 && !measure.HasVerb && LacksPredicate(readings[index - 1]) && measure.UnitKind == UnitKind.Rate && measure.Value < 100)
        {
            return Comparator(readings, index - 1) is var carried && carried != TargetComparator.Between ? carried : TargetComparator.Equal;
        }
        return TargetComparator.Equal;
    }

    /// <summary>"không để ... vượt quá 10%" allows ten.</summary>
    private TargetComparator Forbidden(TargetComparator comparator, ClauseReading reading) =>
        comparator == TargetComparator.MoreThan && Forbidding.IsIn(tokens, reading.Segment.LeadFrom, reading.Measure.Number)
            ? TargetComparator.AtMost
            : comparator;

    /// <summary>A rate that falls or rises by so many % moves by points.</summary>
    private static string? Unit(ClauseReading reading, string indicator)
    {
        var unit = reading.Measure.Unit;
        if (unit is not "%" || reading.Change is not (TargetChange.DecreaseBy or TargetChange.IncreaseBy))
        {
            return unit;
        }
        var key = string.Join(' ', indicator.Split(' ').Select(VietnameseKey.Of));
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

    private static readonly PhraseTable<bool> Forbidding = Phrases.Of("không để");

    private static readonly string[] RateNames =
    [
        "tỷ lệ", "tỷ suất", "tỷ trọng", "hộ nghèo", "hộ cận nghèo", "giảm nghèo", "nghèo", "hệ số", "độ che phủ", "mức sinh", "cơ cấu", "số hộ nghèo đa chiều",
    ];
}
