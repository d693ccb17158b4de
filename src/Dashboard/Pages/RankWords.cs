using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Robustness;

namespace ThiDua.Dashboard.Pages;

/// <summary>Ranks in words (hạng).</summary>
public static class RankWords
{
    /// <summary>"Hạng 3 (có thể từ 2 đến 5)"; null where no interval was drawn.</summary>
    public static string? Interval(int? rank, int? best, int? worst, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (rank is not { } place || best is not { } from || worst is not { } to)
        {
            return null;
        }
        return language.IsEnglish ? RankPhrase.English(place, from, to) : RankPhrase.Vietnamese(place, from, to);
    }
}
