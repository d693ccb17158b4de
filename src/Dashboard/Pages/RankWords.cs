using ThiDua.Dashboard.Text;

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
        return from == to
            ? language.Say($"Hạng {language.Whole(place)}, không đổi", $"Rank {language.Whole(place)}, unchanged")
            : language.Say(
                $"Hạng {language.Whole(place)} (có thể từ {language.Whole(from)} đến {language.Whole(to)})",
                $"Rank {language.Whole(place)} (may be {language.Whole(from)} to {language.Whole(to)})"
            );
    }
}
