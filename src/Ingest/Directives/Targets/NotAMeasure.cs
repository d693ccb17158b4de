using ThiDua.Ingest.Directives.Text;
using ThiDua.Ingest.Directives.Words;

namespace ThiDua.Ingest.Directives.Targets;

/// <summary>
/// Figures that name, date or number something and measure nothing (số không phải số đo): days and years, document
/// numbers, articles, roads, whatever is quoted, baselines.
/// </summary>
internal static class NotAMeasure
{
    public static bool Is(Paragraph paragraph, int index)
    {
        var tokens = paragraph.Tokens;
        return paragraph.IsQuoted(index)
            || IsAside(paragraph, index)
            || IsPartOfDate(tokens, index)
            || IsDocumentNumber(tokens, index)
            || IsName(tokens, index)
            || IsBareYear(tokens, index)
            || IsBaseline(tokens, index)
            || IsPerCount(tokens, index)
            || IsPerOne(tokens, index);
    }

    /// <summary>A bracket explains, counts or refers, unless it sets part of the target ("(riêng ...)").</summary>
    private static bool IsAside(Paragraph paragraph, int index)
    {
        if (!paragraph.IsBracketed(index))
        {
            return false;
        }
        var open = index;
        while (open > 0 && !paragraph.Tokens[open].Is("("))
        {
            open--;
        }
        return !Openings.IsAt(paragraph.Tokens, open + 1, paragraph.Tokens.Count);
    }

    private static bool IsPartOfDate(IReadOnlyList<Token> tokens, int index)
    {
        var text = tokens[index].Text;
        if (text.Contains('.', StringComparison.Ordinal) && text.Split('.') is { Length: 3 } parts && parts[2].Length == 4 && parts[0].Length <= 2)
        {
            return true;
        }
        return (IsSlashedPair(tokens, index, index + 1) || IsSlashedPair(tokens, index - 2, index - 1))
            && !IsFraction(tokens, index);
    }

    /// <summary>"10/12 xã", "100%/90%": a share of a whole, not a day of a month.</summary>
    public static bool IsFraction(IReadOnlyList<Token> tokens, int index)
    {
        if (index + 3 >= tokens.Count || !tokens[index + 1].Is("/") || !tokens[index + 2].IsNumber || tokens[index + 3].Is("/") || tokens[index + 2].Text.Contains('.', StringComparison.Ordinal))
        {
            return false;
        }
        var before = index > 0 ? tokens[index - 1].Key : "";
        return before is not ("ngày" or "/" or "-" or "tháng" or "quý" or "số" or "hết" or "từ")
            && UnitWords.Units.At(tokens, index + 3, tokens.Count) is { Length: > 0, Meaning: UnitKind.Count };
    }

    private static bool IsSlashedPair(IReadOnlyList<Token> tokens, int first, int mark) =>
        first >= 0
        && mark + 1 < tokens.Count
        && tokens[mark].Kind == TokenKind.Mark
        && tokens[mark].Is("/")
        && tokens[first].IsNumber
        && tokens[mark + 1].IsNumber
        && tokens[first].Text.Length <= 4
        && tokens[mark + 1].Text.Length <= 8
        && !tokens[mark + 1].Text.Contains('.', StringComparison.Ordinal)
        && tokens[first].End == tokens[mark].Start;

    /// <summary>"16/KH-UBND", "34-CT/TW".</summary>
    private static bool IsDocumentNumber(IReadOnlyList<Token> tokens, int index) =>
        index + 2 < tokens.Count
        && (tokens[index + 1].Is("/") || tokens[index + 1].Is("-"))
        && tokens[index + 2].IsWord
        && tokens[index + 2].Text.Length >= 2
        && tokens[index + 2].Text.All(char.IsUpper)
        && tokens[index + 1].End == tokens[index + 2].Start;

    private static bool IsName(IReadOnlyList<Token> tokens, int index)
    {
        var (length, _) = NotTargetWords.Named.Before(tokens, index, 0);
        if (length > 0 && tokens[index - 1].Is("nhóm"))
        {
            return true;
        }
        if (length == 0 || HasUnit(tokens, index + 1))
        {
            return length > 0 && tokens[index - 1].Key is "năm" or "ngày" or "tháng" && !IsRate(tokens, index + 1);
        }
        return true;
    }

    private static bool IsBareYear(IReadOnlyList<Token> tokens, int index)
    {
        var text = tokens[index].Text;
        var isDated = index > 0 && tokens[index - 1].Key is "/" or "năm";
        return text.Length == 4 && text[0] is '1' or '2' && text[1] is '9' or '0' && text.All(char.IsAsciiDigit) && (isDated || !HasUnit(tokens, index + 1));
    }

    /// <summary>"so với mức 12%": what a change is counted from.</summary>
    private static bool IsBaseline(IReadOnlyList<Token> tokens, int index)
    {
        for (var back = index - 1; back > 0 && back >= index - 5; back--)
        {
            var key = tokens[back].Key;
            if (key is "," or ";" or ":" or "." or "và" || tokens[back].IsNumber)
            {
                return false;
            }
            if (tokens[back].Is("với") && tokens[back - 1].Is("so"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"/10.000 dân", "trên 1 vạn dân": part of a unit.</summary>
    private static bool IsPerCount(IReadOnlyList<Token> tokens, int index) =>
        index > 0
        && (tokens[index - 1].Is("/") || tokens[index - 1].Is("trên") || tokens[index - 1].Is("mỗi"))
        && People.IsAt(tokens, index + 1, tokens.Count)
        && (tokens[index - 1].Is("/") || (index > 1 && UnitWords.Units.Before(tokens, index - 1, 0).Length > 0));

    /// <summary>"giá trị sản phẩm trên 1 ha đất": what the quantity is counted by.</summary>
    private static bool IsPerOne(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Text is "1" or "01"
        && index > 2
        && tokens[index - 1].Key is "trên" or "/"
        && tokens[index - 2].IsWord
        && !VerbWords.Predicates.IsAt(tokens, index - 2, index)
        && UnitWords.Per.IsAt(tokens, index + 1, tokens.Count)
        && !tokens[index - 2].Is("đạt");

    private static bool IsRate(IReadOnlyList<Token> tokens, int next) => next < tokens.Count && tokens[next].Key is "%" or "‰";

    private static bool HasUnit(IReadOnlyList<Token> tokens, int next) =>
        next < tokens.Count
        && (IsRate(tokens, next) || UnitWords.Scales.Contains(tokens[next].Key) || UnitWords.Units.IsAt(tokens, next, tokens.Count));

    /// <summary>What a bracket begins with that sets part of a target.</summary>
    public static readonly PhraseTable<bool> Openings = Phrases.Of("riêng", "trong đó", "phấn đấu", "tăng", "giảm");

    public static readonly PhraseTable<bool> People = Phrases.Of(
        "dân", "vạn dân", "nghìn dân", "người dân", "nghìn người", "vạn người", "trẻ đẻ sống", "trẻ", "người", "nghìn trẻ đẻ sống", "triệu dân"
    );
}
