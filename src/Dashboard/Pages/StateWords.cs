using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Dashboard.Pages;

/// <summary>A target's state as people see it (trạng thái): word, shape and colour, always the three together.</summary>
public static class StateWords
{
    /// <summary>In the order in which pages list them.</summary>
    public static IReadOnlyList<AttainmentState> All { get; } =
        [
            AttainmentState.Exceeded,
            AttainmentState.Met,
            AttainmentState.OnTrack,
            AttainmentState.AtRisk,
            AttainmentState.Missed,
            AttainmentState.NoData,
            AttainmentState.NotAssigned,
        ];

    public static string Word(AttainmentState state, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return state switch
        {
            AttainmentState.Exceeded => language.Say("Vượt", "Exceeded"),
            AttainmentState.Met => language.Say("Đạt", "Met"),
            AttainmentState.OnTrack => language.Say("Đúng tiến độ", "On track"),
            AttainmentState.AtRisk => language.Say("Nguy cơ", "At risk"),
            AttainmentState.Missed => language.Say("Chưa đạt", "Not met"),
            AttainmentState.NoData => language.Say("Chưa có số liệu", "No figure yet"),
            AttainmentState.NotAssigned => language.Say("Không giao", "Not assigned"),
        };
    }

    public static string Shape(AttainmentState state) =>
        state switch
        {
            AttainmentState.Exceeded => "▲",
            AttainmentState.Met => "●",
            AttainmentState.OnTrack => "◇",
            AttainmentState.AtRisk => "◆",
            AttainmentState.Missed => "▼",
            AttainmentState.NoData => "○",
            AttainmentState.NotAssigned => "⊘",
        };

    /// <summary>The class that colours badge and bar.</summary>
    public static string Class(AttainmentState state) =>
        state switch
        {
            AttainmentState.Exceeded => "exceeded",
            AttainmentState.Met => "met",
            AttainmentState.OnTrack => "ontrack",
            AttainmentState.AtRisk => "risk",
            AttainmentState.Missed => "missed",
            AttainmentState.NoData => "none",
            AttainmentState.NotAssigned => "none",
        };

    /// <summary>What the state means, in one sentence, for the method page.</summary>
    public static string Meaning(AttainmentState state, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return state switch
        {
            AttainmentState.Exceeded => language.Say(
                "Thực hiện tốt hơn hẳn mức được giao.",
                "The figure is strictly better than the target."
            ),
            AttainmentState.Met => language.Say("Đúng bằng mức được giao hoặc trong dung sai.", "The target is reached."),
            AttainmentState.OnTrack => language.Say(
                "Chưa đến hạn; mức thực hiện bằng hoặc hơn tiến độ của tháng.",
                "Not due yet; the figure is at or above the path of the month."
            ),
            AttainmentState.AtRisk => language.Say(
                "Chưa đến hạn; mức thực hiện từ 90 % đến dưới 100 % tiến độ (ngưỡng ghi trong bảng tiêu chí).",
                "Not due yet; between 90% and 100% of the path (the threshold stands in the rule book)."
            ),
            AttainmentState.Missed => language.Say(
                "Đã hết hạn mà chưa đạt, hoặc dưới ngưỡng nguy cơ so với tiến độ.",
                "Due and not reached, or below the threshold against the path."
            ),
            AttainmentState.NoData => language.Say(
                "Có giao nhưng chưa có số liệu thực hiện, hoặc không tính được; không bao giờ coi là đạt.",
                "Assigned, but there is no figure, or it cannot be computed; never counted as met."
            ),
            AttainmentState.NotAssigned => language.Say(
                "Văn bản nói rõ không giao chỉ tiêu này.",
                "A document says that this target is not assigned."
            ),
        };
    }
}
