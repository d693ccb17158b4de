namespace ThiDua.Reports.Content;

/// <summary>
/// What a document says beside the figures (thể thức văn bản). Everything may be left out: a dotted line then stands
/// where the office writes by hand.
/// </summary>
public sealed record DocumentDetails
{
    /// <summary>The body that issues (cơ quan ban hành); null: the bloc's name.</summary>
    public string? Issuer { get; init; }

    /// <summary>The number only (số): "12".</summary>
    public string? Number { get; init; }

    /// <summary>The day of signing (ngày ký); null: dots for the day and month.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who leads the meeting (chủ trì).</summary>
    public string? Chair { get; init; }

    /// <summary>Who keeps the minutes (thư ký).</summary>
    public string? Secretary { get; init; }

    /// <summary>Where they meet (địa điểm họp).</summary>
    public string? MeetingPlace { get; init; }

    /// <summary>When they begin (thời gian bắt đầu): "08 giờ 00 phút, ngày 10 tháng 01 năm 2025".</summary>
    public string? MeetingStart { get; init; }

    public string? MeetingEnd { get; init; }

    /// <summary>Who takes part (thành phần).</summary>
    public string? Attendees { get; init; }

    /// <summary>Who signs (người ký).</summary>
    public string? Signer { get; init; }
}
