using ThiDua.Dashboard.Text;

namespace ThiDua.Dashboard.Pages.History;

/// <summary>
/// What one version of a figure is used for (số dùng để chấm, số mới hơn). Points are of the figures known on the day that the year was
/// scored for; a version handed in later is newer, and no point is computed from it until then.
/// </summary>
/// <param name="IsLatest">It counts among all that are known today.</param>
/// <param name="IsScored">It counts among those known on that day.</param>
/// <param name="HasScored">Some version was known on that day.</param>
/// <param name="AsOf">The day; null: the year has no results.</param>
public readonly record struct FigureUse(bool IsLatest, bool IsScored, bool HasScored, DateOnly? AsOf)
{
    /// <summary>Today's figure and the one of the points differ.</summary>
    public bool IsSplit => AsOf is not null && IsLatest != IsScored;

    /// <summary>Null: another version counts in both.</summary>
    public string? Word(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return (IsLatest, IsScored, AsOf) switch
        {
            (true, _, null) or (true, true, _) => language.Say("đang dùng", "in use"),
            (false, true, { } day) => language.Say($"dùng để chấm (chốt {language.Date(day)})", $"used for the points (known on {language.Date(day)})"),
            (true, false, { } day) => HasScored
                ? language.Say("số mới hơn, nộp sau ngày chốt", "newer, handed in after that day")
                : language.Say($"nộp sau ngày chốt {language.Date(day)}, chưa dùng để chấm", $"handed in after {language.Date(day)}, not used for the points"),
            _ => null,
        };
    }
}
