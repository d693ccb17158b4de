using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;
using ThiDua.Ingest.Values;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>
/// Targets in a table of figures (bảng chỉ tiêu): a column that names the indicator, one for the unit of measure, and columns
/// of plans by year or by area. A table whose header does not say so is left to the reader of sentences.
/// </summary>
internal static partial class TableTargets
{
    /// <summary>The targets, and the rows that are told by them.</summary>
    public static (IReadOnlyList<DirectiveTarget> Targets, IReadOnlySet<TextRange> Rows) Read(
        SourceText source,
        IReadOnlyList<Paragraph> paragraphs,
        int? year,
        string? defaultScope
    )
    {
        List<DirectiveTarget> targets = [];
        HashSet<TextRange> taken = [];
        Header? header = null;
        foreach (var paragraph in paragraphs)
        {
            var cells = Cells(source, paragraph.Range);
            if (cells.Count == 0)
            {
                header = null;
                continue;
            }
            if (HeaderOf(source, cells, year) is { } found)
            {
                header = found;
                taken.Add(paragraph.Range);
            }
            else if (header is not null)
            {
                taken.Add(paragraph.Range);
                targets.AddRange(RowOf(source, cells, header, defaultScope));
            }
        }
        return (targets, taken);
    }

    /// <summary>The cells of a line "| a | b |", white space cut off; none where the line is no row.</summary>
    private static List<TextRange> Cells(SourceText source, TextRange line)
    {
        var text = source.Slice(line).TrimEnd();
        if (text.Length < 3 || text[0] != '|' || text[^1] != '|')
        {
            return [];
        }
        List<TextRange> cells = [];
        for (var from = 1; from < text.Length; )
        {
            var end = text.IndexOf('|', from);
            var (start, stop) = (from, end);
            while (start < stop && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
            while (stop > start && char.IsWhiteSpace(text[stop - 1]))
            {
                stop--;
            }
            cells.Add(new TextRange(line.Start + start, line.Start + stop));
            from = end + 1;
        }
        return cells;
    }

    private static Header? HeaderOf(SourceText source, List<TextRange> cells, int? year)
    {
        var names = cells.ConvertAll(cell => TextKey.Fold(source.Slice(cell)));
        var indicator = names.FindIndex(name => IndicatorHead().IsMatch(name));
        if (indicator < 0)
        {
            return null;
        }
        var unit = names.FindIndex(name => UnitHead().IsMatch(name));
        List<(int Column, int? Year, string? Scope)> values = [];
        for (var column = 0; column < names.Count; column++)
        {
            if (column == indicator || column == unit || NotAPlan().IsMatch(names[column]))
            {
                continue;
            }
            var named = YearIn().Match(names[column]) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : (int?)null;
            var isPlan = PlanHead().IsMatch(names[column]);
            if (AreaHead().IsMatch(names[column]))
            {
                values.Add((column, named, source.Slice(cells[column])));
            }
            // A bare year is a plan from the document's own year on; earlier ones are results.
            else if (isPlan || (named is not null && named >= year))
            {
                values.Add((column, named, null));
            }
        }
        return values.Count > 0 && (unit >= 0 || values.Exists(value => value.Scope is null)) ? new Header(indicator, unit, values) : null;
    }

    private static IEnumerable<DirectiveTarget> RowOf(SourceText source, List<TextRange> cells, Header header, string? defaultScope)
    {
        if (header.Indicator >= cells.Count)
        {
            yield break;
        }
        var name = source.Slice(cells[header.Indicator]).TrimStart('-', '+', '*', ' ');
        if (!name.Any(char.IsLetter))
        {
            yield break;
        }
        var said = header.Unit >= 0 && header.Unit < cells.Count ? source.Slice(cells[header.Unit]) : "";
        foreach (var (column, year, scope) in header.Values.Where(value => value.Column < cells.Count))
        {
            if (Value(source, cells[column]) is not { } value)
            {
                continue;
            }
            var unit = said.Length > 0 ? char.ToLowerInvariant(said[0]) + said[1..] : value.Unit;
            var (change, indicator) = ChangeOf(name, value.Change);
            var range = new TextRange(Math.Min(cells[header.Indicator].Start, cells[column].Start), Math.Max(cells[header.Indicator].End, cells[column].End));
            yield return new DirectiveTarget
            {
                Indicator = indicator,
                Change = change,
                Comparator = value.Upper is not null ? TargetComparator.Between : value.Comparator,
                Value = value.Low,
                Upper = value.Upper,
                Unit = change is TargetChange.DecreaseBy or TargetChange.IncreaseBy && unit is "%" or "‰" && IsRate(indicator) ? "điểm " + unit : unit,
                Scope = scope ?? defaultScope,
                Period = null,
                DeadlineYear = year,
                Quote = source.Quote(range),
                Offset = source.OriginalOffset(range.Start),
            };
        }
    }

    /// <summary>A cell that holds one figure and words of comparison, and nothing else.</summary>
    private static CellValue? Value(SourceText source, TextRange cell)
    {
        var tokens = Tokenizer.Tokens(source.Text, cell);
        var number = tokens.FindIndex(token => token.IsNumber);
        if (number < 0)
        {
            return null;
        }
        var lead = LeadReader.Read(tokens, number, 0);
        if (lead.From > 0 || Figure.Parse(tokens[number].Text, whole: false) is not { } low)
        {
            return null;
        }
        var (unit, at) = Percent(tokens, number + 1);
        decimal? upper = null;
        if (at + 1 < tokens.Count && tokens[at].Key is "-" or "đến" && tokens[at + 1].IsNumber)
        {
            upper = Figure.Parse(tokens[at + 1].Text, whole: false);
            (var second, at) = Percent(tokens, at + 2);
            unit ??= second;
            if (upper is null || upper <= low)
            {
                return null;
            }
        }
        var (suffix, meant) = ComparatorWords.After.At(tokens, at, tokens.Count);
        return at + suffix == tokens.Count
            ? new CellValue(low, upper, unit, suffix > 0 ? meant : lead.Comparator ?? (lead.IsFrom ? TargetComparator.AtLeast : TargetComparator.Equal), lead.Change)
            : null;
    }

    private static (string? Unit, int At) Percent(List<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Key is "%" or "‰" ? (tokens[at].Key, at + 1) : (null, at);

    /// <summary>"Giảm tỷ lệ hộ nghèo" and "Mức giảm tỷ lệ sinh" are falls; "Tốc độ tăng ..." is a rate of its own.</summary>
    private static (TargetChange Change, string Indicator) ChangeOf(string name, TargetChange? said)
    {
        var match = ChangeHead().Match(name);
        if (!match.Success)
        {
            return (said ?? TargetChange.Level, name);
        }
        var change = match.Groups["way"].Value.StartsWith('g') || match.Groups["way"].Value.StartsWith('G') ? TargetChange.DecreaseBy : TargetChange.IncreaseBy;
        return (change, name[match.Length..].Trim());
    }

    private static bool IsRate(string indicator) => RateHead().IsMatch(TextKey.Fold(indicator));

    [GeneratedRegex("^(?:ten |danh muc |cac |noi dung )?(?:chi tieu|muc tieu)(?: chu yeu| cu the| thi dua| phan dau)?$|^noi dung$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IndicatorHead();

    [GeneratedRegex("^(?:don vi tinh|dvt|don vi|dv tinh)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnitHead();

    [GeneratedRegex("\\b(?:ke hoach|kh|muc tieu|phan dau|giao|chi tieu)\\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlanHead();

    [GeneratedRegex("\\b(?:thuc hien|th|uoc|ket qua|so sanh|so voi|ghi chu|cung ky|dat duoc|co quan|don vi chu tri|chu tri|stt|tt|diem)\\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotAPlan();

    [GeneratedRegex("^(?:toan|cap|huyen|xa|phuong|thi xa|thanh pho|tp|vung|khu vuc|do thi|nong thon|cac (?:huyen|xa|phuong|so))\\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AreaHead();

    [GeneratedRegex("\\b20\\d\\d\\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearIn();

    [GeneratedRegex("^(?:mức |Mức )?(?<way>giảm|Giảm|tăng|Tăng) ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChangeHead();

    [GeneratedRegex("^(?:ty le|ty suat|ty trong|muc sinh)\\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RateHead();

    private sealed record Header(int Indicator, int Unit, List<(int Column, int? Year, string? Scope)> Values);

    private sealed record CellValue(decimal Low, decimal? Upper, string? Unit, TargetComparator Comparator, TargetChange? Change);
}
