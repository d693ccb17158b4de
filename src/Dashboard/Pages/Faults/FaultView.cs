using System.Globalization;
using ThiDua.Dashboard.Text;
using ThiDua.Metrics.Findings;

namespace ThiDua.Dashboard.Pages.Faults;

/// <summary>A page for when there is nothing to show (trang báo lỗi): what happened and what to do next.</summary>
public sealed record FaultView
{
    public required string Title { get; init; }

    public required string What { get; init; }

    public required IReadOnlyList<string> Next { get; init; }

    /// <summary>Pages that are there instead.</summary>
    public IReadOnlyList<(string Text, string Link)> Links { get; init; } = [];

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

    /// <summary>The page is there in other years: with a link to it in each.</summary>
    /// <param name="years">Not empty, latest first.</param>
    public static FaultView InOtherYears(PageFrame frame, IReadOnlyList<int> years)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(years);
        var list = string.Join(", ", years.Select(Name));
        return new FaultView
        {
            Title = frame.Say($"Năm {frame.YearText} không có trang này", $"This page does not exist in {frame.YearText}"),
            What = frame.Say(
                $"Địa chỉ {frame.Path} có trong năm {list}. Khối hay đơn vị có thể đã sáp nhập, giải thể hoặc đổi khối từ sau đó.",
                $"The address {frame.Path} exists in {list}. The bloc or unit may since have merged, ended or moved."
            ),
            Next = [],
            Links = [.. years.Select(year => (frame.Say("Xem năm ", "See ") + Name(year), frame.LinkToYear(year)))],
        };

        static string Name(int year) => year.ToString(CultureInfo.InvariantCulture);
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

    /// <summary>"?biet=" with a text that is no day, or a day to come.</summary>
    public static FaultView NoSuchDay(string asked, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new FaultView
        {
            Title = language.Say("Ngày này không dùng được", "This day cannot be used"),
            What = language.Say(
                $"“{asked}” không phải là một ngày đã qua viết theo kiểu năm-tháng-ngày, ví dụ 2025-03-31.",
                $"“{asked}” is not a past day written as year-month-day, such as 2025-03-31."
            ),
            Next =
            [
                language.Say(
                    "Chọn ngày trong mục “Số liệu mới nhất” ở đầu trang.",
                    "Choose the day under “Latest figures” at the top of the page."
                ),
                language.Say("Hoặc bỏ phần biet= khỏi địa chỉ để xem số liệu mới nhất.", "Or take biet= out of the address to see the latest figures."),
            ],
        };
    }

    public static FaultView NothingKnownOn(string day, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new FaultView
        {
            Title = language.Say($"Đến hết ngày {day} chưa biết số liệu nào của năm này", $"Nothing of this year was known on {day}"),
            What = language.Say(
                "Vào ngày đó chưa có khối thi đua, chỉ tiêu hay kết quả nào của năm đang chọn.",
                "On that day there was no bloc, no target and no result of the year chosen."
            ),
            Next =
            [
                language.Say("Chọn ngày muộn hơn hoặc năm khác ở đầu trang.", "Choose a later day or another year at the top."),
                language.Say("Hoặc về số liệu mới nhất bằng liên kết ở đầu trang.", "Or go back to the latest figures with the link at the top."),
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

    /// <summary>A document's own text in the home folder has mistakes.</summary>
    public static FaultView WrongTemplate(IReadOnlyList<Finding> findings, Language language)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(language);
        return new FaultView
        {
            Title = language.Say("Mẫu văn bản riêng có chỗ sai", "The office's own template has mistakes"),
            What = language.Say(
                "Văn bản chưa được tạo. Mẫu nằm trong thư mục templates của thư mục dữ liệu; sửa các dòng dưới đây, hoặc bỏ tệp đó đi để dùng mẫu sẵn.",
                "The document was not made. The template lies in the folder templates of the home folder; correct these lines, or take the file away to use the program's own."
            ),
            Next =
            [
                .. findings.Select(finding =>
                    $"{finding.Place}: {FindingCatalogue.Message(finding, language.IsEnglish)} {FindingCatalogue.Remedy(finding, language.IsEnglish)}"
                ),
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
