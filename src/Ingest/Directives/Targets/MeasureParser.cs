using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>Reads one measure around a figure (đọc số đo): the words before it, range, unit, the words after it.</summary>
internal static class MeasureParser
{
    /// <summary>Null where the figure measures nothing.</summary>
    public static Measure? Parse(Paragraph paragraph, int number, int floor, int limit)
    {
        var tokens = paragraph.Tokens;
        if (PartWords.Read(tokens, number, limit) is { } part)
        {
            return Part(tokens, number, floor, limit, part);
        }
        var doubling = IsDoubling(tokens, number, floor);
        if (!doubling && (!tokens[number].IsNumber || NotAMeasure.Is(paragraph, number)))
        {
            return null;
        }
        var lead = LeadReader.Read(tokens, number, floor);
        var (upperIndex, afterFigures) = doubling ? (-1, number + 1) : RangeEnd(paragraph, number, limit);
        var unit = doubling ? UnitReader.Doubling(number + 1) : UnitReader.Read(tokens, afterFigures, limit, IsCounted(tokens, lead, floor));
        if (unit is null)
        {
            return null;
        }
        var whole = unit.Kind is UnitKind.Count;
        var value = doubling ? NumberWords.Values[tokens[number].Key] : Figure.Parse(tokens[number].Text, whole);
        var upper = upperIndex < 0 ? null : Figure.Parse(tokens[upperIndex].Text, whole);
        if (value is null || (upperIndex >= 0 && (upper is null || upper <= value)))
        {
            return null;
        }
        var (suffixLength, suffix) = ComparatorWords.After.At(tokens, unit.End, limit);
        // "vượt 10% kế hoạch": by so much more than the plan, not more than a tenth.
        var isBeyond =
            unit.Kind == UnitKind.Rate && value < 100 && ReachedWords.Plans.IsAt(tokens, unit.End, tokens.Count) && HasBeyond(tokens, lead.From, number);
        return new Measure
        {
            Lead = lead.From,
            Number = number,
            End = unit.End + suffixLength,
            Value = value.Value,
            Upper = upper,
            Unit = unit.Text,
            UnitKind = unit.Kind,
            UnitFrom = unit.From,
            UnitTo = unit.End,
            Comparator =
                upper is not null ? TargetComparator.Between
                : isBeyond && lead.Comparator == TargetComparator.MoreThan && tokens[number - 1].Is("vượt") ? null
                : Comparator(lead, suffixLength > 0 ? suffix : null),
            Change = lead.Change ?? (isBeyond ? TargetChange.IncreaseBy : IsMultiple(tokens, unit, lead) ? TargetChange.MultiplyBy : null),
            FirmLevel = lead.FirmLevel,
            HasVerb = lead.HasVerb,
            Period = unit.Period ?? lead.Period,
        };
    }

    /// <summary>"ít nhất một nửa số thôn", "hai phần ba số xã": a share of the whole in %.</summary>
    private static Measure Part(IReadOnlyList<Token> tokens, int number, int floor, int limit, (decimal Percent, int Length) part)
    {
        var lead = LeadReader.Read(tokens, number, floor);
        var end = number + part.Length;
        var (suffixLength, suffix) = ComparatorWords.After.At(tokens, end, limit);
        return new Measure
        {
            Lead = lead.From,
            Number = number,
            End = end + suffixLength,
            Value = part.Percent,
            Unit = "%",
            UnitKind = UnitKind.Rate,
            UnitFrom = end,
            UnitTo = end,
            Comparator = Comparator(lead, suffixLength > 0 ? suffix : null),
            Change = lead.Change,
            FirmLevel = lead.FirmLevel,
            HasVerb = lead.HasVerb,
            Period = lead.Period,
        };
    }

    private static bool HasBeyond(IReadOnlyList<Token> tokens, int from, int to) => Enumerable.Range(from, to - from).Any(index => tokens[index].Is("vượt"));

    private static bool IsCounted(IReadOnlyList<Token> tokens, Lead lead, int floor) =>
        lead.Comparator is not null || lead.HasVerb || lead.IsFrom || VerbWords.Actions.Before(tokens, lead.From, floor).Length > 0;

    /// <summary>"bằng 1,4 lần so với năm 2023"; "02 lần mỗi quý" is none.</summary>
    private static bool IsMultiple(IReadOnlyList<Token> tokens, UnitReading unit, Lead lead) =>
        unit.Kind == UnitKind.Times && lead.HasVerb && unit.End < tokens.Count && tokens[unit.End].Key is "so" or "năm" or "cùng" or "mức";

    /// <summary>"gấp đôi", "tăng gấp ba".</summary>
    private static bool IsDoubling(IReadOnlyList<Token> tokens, int index, int floor) =>
        index > floor && tokens[index - 1].Is("gấp") && NumberWords.Values.ContainsKey(tokens[index].Key);

    private static TargetComparator? Comparator(Lead lead, TargetComparator? suffix) =>
        suffix ?? lead.Comparator ?? (lead.IsFrom ? TargetComparator.AtLeast : null);

    /// <summary>"2-2,5", "2% đến 2,5%", "10 đến 12"; the index of the upper figure and the token after it.</summary>
    private static (int Upper, int After) RangeEnd(Paragraph paragraph, int number, int limit)
    {
        var tokens = paragraph.Tokens;
        if (NotAMeasure.IsFraction(tokens, number))
        {
            return (-1, number + 3);
        }
        var next = SkipSpelledOut(tokens, number + 1, limit);
        var mark = next;
        while (mark < limit && mark < next + 3 && (tokens[mark].Key is "%" or "‰" || IsUnitWord(tokens, mark)))
        {
            mark++;
        }
        if (mark + 1 < limit && tokens[mark].Key is "-" or "đến" or "tới" or "÷" && tokens[mark + 1].IsNumber)
        {
            return (mark + 1, SkipSpelledOut(tokens, mark + 2, limit));
        }
        return (-1, next);
    }

    private static bool IsUnitWord(IReadOnlyList<Token> tokens, int index) =>
        UnitWords.Scales.Contains(tokens[index].Key) || UnitWords.Units.IsAt(tokens, index, index + 1);

    /// <summary>Skips "(năm)" after "05".</summary>
    private static int SkipSpelledOut(IReadOnlyList<Token> tokens, int index, int limit)
    {
        if (index + 2 >= limit || !tokens[index].Is("("))
        {
            return index;
        }
        for (var close = index + 1; close < limit && close <= index + 4; close++)
        {
            if (tokens[close].Is(")"))
            {
                return close > index + 1 ? close + 1 : index;
            }
            if (!NumberWords.Values.ContainsKey(tokens[close].Key) && tokens[close].Key is not ("mươi" or "trăm" or "lăm" or "linh" or "mốt"))
            {
                return index;
            }
        }
        return index;
    }
}
