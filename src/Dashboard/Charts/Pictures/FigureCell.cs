using ThiDua.Dashboard.Text;

namespace ThiDua.Dashboard.Charts.Pictures;

/// <summary>A cell as it is shown, and the number behind it at the decimals shown.</summary>
public sealed record FigureCell(string Text, decimal? Number = null)
{
    public static FigureCell None { get; } = new("–");

    public static FigureCell Of(decimal? value, int decimals, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return value is { } number
            ? new FigureCell(language.Number(number, decimals), Math.Round(number, decimals, MidpointRounding.AwayFromZero))
            : None;
    }

    /// <summary>A share as "102,5 %"; the number is 102.5.</summary>
    public static FigureCell Percent(double? share, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return share is { } ratio
            ? new FigureCell(language.Percent(ratio), Math.Round((decimal)(ratio * 100), 1, MidpointRounding.AwayFromZero))
            : None;
    }
}
