namespace ThiDua.Dashboard.Pages.Campaigns;

/// <summary>How a promise stands, in words: late is said, not only coloured (tình hình cam kết).</summary>
public static class PromiseWords
{
    /// <summary>"xong 28/11/2024", "xong 21/10/2025, trễ 6 ngày", "quá hạn 12 ngày", "chưa đến hạn".</summary>
    public static (string Words, bool IsLate) Standing(DateOnly? due, DateOnly? done, PageFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var language = frame.Language;
        if (done is { } day)
        {
            var words = language.Say("xong ", "done ") + language.Date(day);
            return due is { } promised && day > promised
                ? (words + Days(day.DayNumber - promised.DayNumber, language.Say(", trễ", ","), language.Say("", " late"), frame), true)
                : (words, false);
        }
        if (due is not { } owed)
        {
            return (language.Say("đang làm", "open"), false);
        }
        return frame.Today is { } today && owed < today
            ? (Days(today.DayNumber - owed.DayNumber, language.Say("quá hạn", "overdue by"), "", frame).TrimStart(), true)
            : (language.Say("chưa đến hạn", "not due yet"), false);
    }

    private static string Days(int days, string before, string after, PageFrame frame) =>
        frame.Language.Say(
            $"{before} {frame.Language.Whole(days)} ngày{after}",
            $"{before} {frame.Language.Whole(days)} {(days == 1 ? "day" : "days")}{after}"
        );
}
