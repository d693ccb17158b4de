using ThiDua.Ingest.Values;

namespace ThiDua.Ingest.Directives.Review;

/// <summary>
/// What a directive may set, a row each, for a person to mark yes or no and to correct (phiếu duyệt). The quote and where
/// it stands are the directive's; everything else may be changed.
/// </summary>
public sealed record ReviewSheet(IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public const string TargetKind = "chỉ tiêu";

    public const string CommitmentKind = "cam kết";

    public const string CampaignKind = "phong trào";

    /// <summary>What people read over the columns.</summary>
    public static IReadOnlyList<string> Headers { get; } = [.. Enum.GetValues<ReviewColumn>().Select(HeaderOf)];

    /// <summary>The columns that a person fills or corrects, from 0.</summary>
    public static IReadOnlySet<int> ToFill { get; } =
        Enum.GetValues<ReviewColumn>()
            .Where(column =>
                column
                    is not (
                        ReviewColumn.Id
                        or ReviewColumn.Kind
                        or ReviewColumn.Quote
                        or ReviewColumn.Words
                        or ReviewColumn.IndicatorHints
                        or ReviewColumn.ScopeWords
                        or ReviewColumn.ScopeHints
                        or ReviewColumn.Mark
                    )
            )
            .Select(column => (int)column)
            .ToHashSet();

    /// <summary>The columns that hold sentences, from 0.</summary>
    public static IReadOnlySet<int> Sentences { get; } =
        new HashSet<int> { (int)ReviewColumn.Quote, (int)ReviewColumn.Words, (int)ReviewColumn.IndicatorHints, (int)ReviewColumn.ScopeHints, (int)ReviewColumn.What };

    /// <summary>Text that a person reads and writes: semicolons, as a Vietnamese Excel opens it, and a byte order mark.</summary>
    public string ToCsv()
    {
        var text = new System.Text.StringBuilder("\uFEFF");
        foreach (var row in Rows.Prepend(Headers))
        {
            text.AppendJoin(';', row.Select(Cell)).Append("\r\n");
        }
        return text.ToString();
    }

    internal static string HeaderOf(ReviewColumn column) =>
        column switch
        {
            ReviewColumn.Id => "Mã dòng",
            ReviewColumn.Accept => "Nhận (có / không)",
            ReviewColumn.Kind => "Loại",
            ReviewColumn.Quote => "Nguyên văn",
            ReviewColumn.Words => "Tên trong văn bản",
            ReviewColumn.Indicator => "Mã chỉ tiêu",
            ReviewColumn.IndicatorHints => "Gợi ý mã chỉ tiêu",
            ReviewColumn.ScopeWords => "Phạm vi trong văn bản",
            ReviewColumn.Scope => "Phạm vi",
            ReviewColumn.ScopeHints => "Gợi ý phạm vi",
            ReviewColumn.Applies => "Áp dụng (riêng, chung, từng đơn vị)",
            ReviewColumn.Change => "Cách giao",
            ReviewColumn.Comparator => "So sánh",
            ReviewColumn.Value => "Giá trị",
            ReviewColumn.Upper => "Cận trên",
            ReviewColumn.Measure => "Đơn vị tính",
            ReviewColumn.Year => "Năm",
            ReviewColumn.Period => "Kỳ",
            ReviewColumn.Baseline => "Gốc so sánh",
            ReviewColumn.AssignedBy => "Cấp giao",
            ReviewColumn.Effective => "Hiệu lực",
            ReviewColumn.Campaign => "Mã phong trào",
            ReviewColumn.Who => "Ai",
            ReviewColumn.What => "Việc",
            ReviewColumn.Count => "Số lượng",
            ReviewColumn.Due => "Hạn",
            ReviewColumn.Mark => "Dấu văn bản",
        };

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe before it; reading takes it off again.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    /// <summary>How a header is compared: people retype them.</summary>
    internal static string Key(string header) => TextKey.Fold(header);
}
