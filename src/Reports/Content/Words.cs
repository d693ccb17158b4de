using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Reports.Text;

namespace ThiDua.Reports.Content;

/// <summary>The words that Word and Excel share, so that one thing has one name in both.</summary>
internal static class Words
{
    /// <summary>What stands where a figure is not there.</summary>
    internal const string None = "–";

    internal static string State(CriterionState state) =>
        state switch
        {
            CriterionState.Scored => "đã chấm",
            CriterionState.Missing => "thiếu số liệu",
            CriterionState.NoTarget => "chưa giao chỉ tiêu",
            CriterionState.Dropped => "không tính",
            CriterionState.Rejected => "số liệu bị từ chối",
        };

    internal static string State(AttainmentState state) =>
        state switch
        {
            AttainmentState.Exceeded => "vượt",
            AttainmentState.Met => "đạt",
            AttainmentState.OnTrack => "đúng tiến độ",
            AttainmentState.AtRisk => "nguy cơ",
            AttainmentState.Missed => "chưa đạt",
            AttainmentState.NoData => "chưa có số liệu",
            AttainmentState.NotAssigned => "không giao",
        };

    /// <summary>The shape that goes with the word in tables, as on every page.</summary>
    internal static string Shape(AttainmentState state) =>
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

    internal static string Kind(CriterionKind kind) =>
        kind switch
        {
            CriterionKind.Node => "mục",
            CriterionKind.Leaf => "tiêu chí",
            CriterionKind.Bonus => "thưởng",
            CriterionKind.Penalty => "trừ",
        };

    /// <summary>The last column of the score sheet: what decided, why unranked, and the office's own note.</summary>
    internal static string Note(Standing standing, ReportUnit unit)
    {
        var why = standing.State switch
        {
            StandingState.Ranked => standing.DecidedBy,
            StandingState.Incomplete => Because("Chưa xếp hạng", standing.Reason),
            StandingState.Disqualified => Because("Không xếp loại", standing.Reason),
        };
        return string.Join("; ", new[] { why, unit.Note }.Where(part => part is { Length: > 0 }));
    }

    /// <summary>"Bảng tiêu chí ... (Hướng dẫn số 01), phiên bản 2"; the version once, where the document's name ends with it.</summary>
    internal static string OfRuleBook(RuleBook book)
    {
        var version = $"bản {VietnameseFormats.Number(book.Version)}";
        return book.Reference?.Document is not { Length: > 0 } document ? $"{book.Title}, phiên {version}"
            : document.EndsWith(" " + version, StringComparison.OrdinalIgnoreCase) ? $"{book.Title} ({document})"
            : $"{book.Title} ({document}), phiên {version}";
    }

    /// <summary>What is measured: of a target to lower a rate, "Giảm tỷ lệ hộ nghèo".</summary>
    internal static string TargetName(string name, TargetChange change) =>
        change switch
        {
            TargetChange.Level => name,
            TargetChange.DecreaseBy => Led("Giảm", name),
            TargetChange.IncreaseBy => Led("Tăng", name),
            TargetChange.MultiplyBy => Led("Số lần tăng của", name),
        };

    private static string Led(string lead, string name)
    {
        if (name.StartsWith(lead + " ", StringComparison.OrdinalIgnoreCase))
        {
            return name;
        }
        // An abbreviation stays as it is: "Tăng GRDP".
        var isWord = name.Length > 1 && char.IsLetter(name[1]) && !char.IsUpper(name[1]);
        return $"{lead} {(isWord ? char.ToLowerInvariant(name[0]) + name[1..] : name)}";
    }

    /// <summary>The line that says where the numbers come from.</summary>
    internal static string Provenance(BlocReport report) =>
        $"Bản số liệu {report.SnapshotId}, công bố lúc {VietnameseFormats.Moment(report.PublishedAt)}. {Seal(report)}";

    /// <summary>"Mã niêm phong 7K3M-9QAX-2TBE-H4WC", or which seal the results differ from, or that there is none.</summary>
    internal static string Seal(BlocReport report) =>
        report.SealCode is { Length: > 0 } code ? $"Mã niêm phong {code}"
        : report.EarlierSeal is var (earlier, day) ? $"Kết quả khác bản đã niêm phong {earlier} ngày {VietnameseFormats.ShortDate(day)}"
        : "Kết quả chưa niêm phong";

    private static string Because(string what, string? reason) =>
        reason is { Length: > 0 } ? $"{what}: {reason}" : what;
}
