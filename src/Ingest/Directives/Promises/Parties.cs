using System.Text.RegularExpressions;

namespace ThiDua.Ingest.Directives.Promises;

/// <summary>Finds who a sentence charges with something (cơ quan, đơn vị được giao).</summary>
internal static partial class Parties
{
    /// <summary>Null where the sentence begins with no party.</summary>
    public static string? Of(string sentence)
    {
        var preface = Preface().Match(sentence);
        var match = Party().Match(preface.Success ? sentence[preface.Length..] : sentence);
        return match.Success ? match.Groups["p"].Value.Trim(' ', ',', ':') : null;
    }

    /// <summary>"a) Giao Sở Nội vụ:" names who the paragraphs under it speak to.</summary>
    public static string? OfHeading(string heading, string? current)
    {
        var match = HeadingParty().Match(heading);
        return match.Success ? match.Groups["p"].Value.Trim(' ', ',', ':') : heading.Any(char.IsLower) ? current : null;
    }

    private const string Openers =
        @"(?:[Cc]ác|[Tt]hủ trưởng|[Gg]iám đốc|[Cc]hủ tịch|[Tt]rưởng|[Đđ]ồng chí|[Cc]ơ quan|[Đđ]ơn vị|UBND|HĐND|[ỦU][yỷ] ban|Phòng|Sở|Ban|Hội|Văn phòng|Công an|Trung tâm|Mặt trận|Liên đoàn|Đoàn|Báo|Đài|Bộ|[Cc]ụm|[Kk]hối|[Tt]ừng|[Mm]ỗi|Huyện đoàn|Tỉnh đoàn|Chi cục|Cục|BHXH|Bảo hiểm|Bệnh viện|Ngân hàng|Kho bạc|Hạt|Đồn|Thường trực|[Tt]ập thể)";

    [GeneratedRegex(@"^(?:Căn cứ|Trên cơ sở|Theo|Nhận được|Sau khi|Khi|Để|Kết thúc|Trong quá trình)\b[^;]*?,\s+(?=(?:Giao|giao|đề nghị|Đề nghị|yêu cầu|Yêu cầu)?\s*(?:các cơ quan|các đơn vị|các phòng|các sở|các xã|các địa phương|thủ trưởng|UBND|Phòng|Sở|Ban|cơ quan|đơn vị|Giao|giao|đề nghị|yêu cầu))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Preface();

    [GeneratedRegex(
        @"^(?:Giao|giao|[Đđ]ề nghị|[Yy]êu cầu|[Pp]hân công)?\s*(?<p>" + Openers + @".*?)\s*(?=:|\s(?:chủ trì|triển khai|thực hiện|tổ chức|báo cáo|gửi|xây dựng|căn cứ|có trách nhiệm|chịu trách nhiệm|theo dõi|tổng hợp|phối hợp|hướng dẫn|tham mưu|hoàn thành|đăng ký|nộp|lập|rà soát|tiến hành|chủ động|phát động|ban hành|cụ thể hóa|kịp thời|thường xuyên|đôn đốc|khẩn trương|nghiêm túc|bình xét|lựa chọn|phải|cần|giúp|là cơ quan)\b)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Party();

    [GeneratedRegex(@"^(?:[-+]\s*|\(?[\w.]{1,4}[.)]\s*)?(?:Giao|giao|[Đđ]ề nghị|[Yy]êu cầu|[Đđ]ối với)?\s*(?<p>(?:Sở|Phòng|Ban|Hội|UBND|[ỦU][yỷ] ban|Các|Văn phòng|Công an|Trung tâm|Liên đoàn|Đoàn|Mặt trận|[Cc]ơ quan)\b[^.;]{2,160}?):?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingParty();
}
