using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Findings;

namespace ThiDua.Dashboard.Pages.Faults;

/// <summary>A page for when there is nothing to show (trang báo lỗi): what happened and what to do next.</summary>
public sealed record FaultView
{
    public required string Title { get; init; }

    public required string What { get; init; }

    public required IReadOnlyList<string> Next { get; init; }

    /// <summary>Commands to type, if that is the way out.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>The number under which the fault stands in the log.</summary>
    public string? Reference { get; init; }

    public static FaultView NotFound(string path, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new FaultView
        {
            Title = language.Say("Không có trang này", "There is no such page"),
            What = language.Say(
                $"Địa chỉ {path} không dẫn đến trang nào trong bản số liệu đang công bố.",
                $"The address {path} leads to no page of the snapshot that is published now."
            ),
            Next =
            [
                language.Say(
                    "Kiểm tra lại địa chỉ: mã khối, mã đơn vị phải đúng như trong danh sách.",
                    "Check the address: codes of blocs and units are those of the lists."
                ),
                language.Say(
                    "Đơn vị có thể không có số liệu trong năm đang chọn; chọn năm khác ở đầu trang.",
                    "The unit may have no figures in this year; choose another year at the top."
                ),
            ],
        };
    }

    public static FaultView Refused(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new FaultView
        {
            Title = language.Say("Yêu cầu không dùng được", "The request cannot be used"),
            What = language.Say(
                "Máy chủ không hiểu địa chỉ hoặc cách gọi này.",
                "The server does not understand this address or this kind of call."
            ),
            Next = [language.Say("Quay lại trang trước và thử lại từ một liên kết trên trang.", "Go back and try again from a link.")],
        };
    }

    public static FaultView Failed(string reference, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new FaultView
        {
            Title = language.Say("Trang này gặp lỗi", "This page failed"),
            What = language.Say(
                "Lỗi nằm ở chương trình, không phải ở thao tác của anh chị. Số liệu đã công bố không bị ảnh hưởng.",
                "The fault is the program's, not yours. Published figures are not affected."
            ),
            Next =
            [
                language.Say("Tải lại trang sau ít phút.", "Load the page again in a few minutes."),
                language.Say(
                    "Nếu vẫn lỗi, gửi số tham chiếu dưới đây cho người quản trị; nhật ký ghi lỗi theo số này.",
                    "If it fails again, give the reference number below to the administrator; the log holds it."
                ),
            ],
            Reference = reference,
        };
    }

    public static FaultView NoSnapshot(string home, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new FaultView
        {
            Title = language.Say("Chưa có số liệu", "There are no figures yet"),
            What = language.Say(
                $"Thư mục {home} chưa có bản số liệu nào được công bố. Nhập một thư mục số liệu, trang này sẽ tự có nội dung.",
                $"Nothing has been published in {home} yet. Import a folder of figures, and this page will show them."
            ),
            Next =
            [
                language.Say("Nhập số liệu và chấm điểm bằng hai lệnh dưới đây.", "Import the figures and score them with these two commands."),
                language.Say("Hoặc xem thử với số liệu mẫu bằng lệnh cuối.", "Or look at the sample with the last command."),
            ],
            Commands =
            [
                $"thidua import {language.Say("THU-MUC-SO-LIEU", "FOLDER")} --home \"{home}\"",
                $"thidua score --home \"{home}\"",
                "dotnet run --project src/Dashboard -- --sample",
            ],
        };
    }

    public static FaultView NothingIn(string year, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new FaultView
        {
            Title = language.Say($"Năm {year} chưa có số liệu", $"There are no figures for {year}"),
            What = language.Say(
                "Bản số liệu đang công bố không có khối thi đua hay chỉ tiêu nào của năm này.",
                "The snapshot that is published now has no bloc and no target of this year."
            ),
            Next = [language.Say("Chọn năm khác ở đầu trang, hoặc nhập số liệu của năm này.", "Choose another year at the top, or import its figures.")],
        };
    }

    public static FaultView NothingScored(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new FaultView
        {
            Title = language.Say("Bản số liệu chưa có khối thi đua hay chỉ tiêu", "The snapshot has no bloc and no target"),
            What = language.Say(
                "Các tệp đã nhập chưa có bảng khối thi đua (blocs) và chưa có chỉ tiêu được giao (targets).",
                "The files that were imported hold no blocs and no targets."
            ),
            Next =
            [
                language.Say("Nhập thêm hai bảng này rồi chấm điểm: thidua import, thidua score.", "Import these two tables and score: thidua import, thidua score."),
            ],
        };
    }

    /// <summary>What is wrong with the home folder, with its remedy.</summary>
    public static FaultView Of(Finding finding, Language language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(language);
        return new FaultView
        {
            Title = language.Say("Không mở được bản số liệu", "The snapshot cannot be opened"),
            What = FindingCatalogue.Message(finding, language.IsEnglish),
            Next = [FindingCatalogue.Remedy(finding, language.IsEnglish)],
        };
    }
}
