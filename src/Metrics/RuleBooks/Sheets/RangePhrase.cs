namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>An interval as tables write it (khoảng bằng lời): "từ 95 % đến dưới 100 %".</summary>
public static class RangePhrase
{
    public const string Any = "mọi mức";

    public static string Write(NumberRange range, bool isShare)
    {
        ArgumentNullException.ThrowIfNull(range);
        string shown(decimal number) => isShare ? SheetTexts.WritePercent(number) : SheetTexts.Write(number);
        return (range.From, range.To) switch
        {
            (null, null) => Any,
            ({ } from, { } to) when from == to && range is { FromIncluded: true, ToIncluded: true } => "đúng " + shown(from),
            (null, { } to) => (range.ToIncluded ? "không quá " : "dưới ") + shown(to),
            ({ } from, null) => range.FromIncluded ? $"từ {shown(from)} trở lên" : "trên " + shown(from),
            ({ } from, { } to) => $"{(range.FromIncluded ? "từ" : "trên")} {shown(from)} đến {(range.ToIncluded ? "" : "dưới ")}{shown(to)}",
        };
    }
}
