using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Dashboard.Pages;

/// <summary>Why a criterion has points or none, in words (tình trạng tiêu chí).</summary>
public static class CriterionWords
{
    public static string Of(CriterionState state, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return state switch
        {
            CriterionState.Scored => language.Say("Đã chấm", "Scored"),
            CriterionState.Missing => language.Say("Thiếu số liệu", "Figure missing"),
            CriterionState.NoTarget => language.Say("Chưa giao chỉ tiêu", "No target set"),
            CriterionState.Dropped => language.Say("Không tính", "Not counted"),
            CriterionState.Rejected => language.Say("Số liệu bị từ chối", "Figure rejected"),
        };
    }
}
