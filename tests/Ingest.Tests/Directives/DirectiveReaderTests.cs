using System.Text;
using ThiDua.Ingest.Directives;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Tests.Directives;

/// <summary>Whole documents of our own making: head, campaign, deadlines, commitments, warnings, places of quotes.</summary>
public sealed class DirectiveReaderTests
{
    private const string Plan = """
        UBND TỈNH SƠN HÀ                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG            Độc lập - Tự do - Hạnh phúc

        Số: 215/KH-SNNMT                Sơn Hà, ngày 15 tháng 01 năm 2026

        KẾ HOẠCH
        Tổ chức phong trào thi đua “Nông nghiệp xanh” năm 2026

        Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh, Sở Nông nghiệp
        và Môi trường phát động phong trào thi đua từ ngày 01/02/2026 đến ngày 31/01/2026 với
        chủ đề “Đổi mới - Sáng tạo - Về đích sớm” như sau:

        I. KẾT QUẢ NĂM 2025
        Diện tích lúa hữu cơ đạt 450 ha. Tỷ lệ cơ giới hóa đạt 62%.

        II. CHỈ TIÊU THI ĐUA (5 chỉ tiêu)
        1. Tốc độ tăng giá trị sản xuất nông, lâm, thủy sản đạt từ 4,5% trở lên.
        2. Tỷ lệ che phủ rừng duy trì ổn định 57%.
        3. Trồng mới 2.500 ha rừng tập trung; trồng 1 triệu cây
        phân tán.
        4. Phấn đấu 85% dân số nông thôn được sử dụng nước hợp vệ sinh, trong đó 55% sử dụng nước sạch
        đáp ứng quy chuẩn.

        III. TỔ CHỨC THỰC HIỆN
        1. Văn phòng Sở tổng hợp, báo cáo kết quả về Sở Nội vụ trước ngày 31/02/2026.
        2. Các phòng, đơn vị trực thuộc xây dựng kế hoạch gửi về Văn phòng Sở chậm nhất ngày 20 tháng 02 năm 2026; báo cáo sơ kết 6 tháng trước ngày 15/6.
        Mỗi đơn vị đăng ký 01 công trình, phần việc chào mừng kỷ niệm 65 năm thành lập ngành (1961-2025).
        Hoàn thành việc số hóa dữ liệu đất đai trong năm 2026.
        """;

    [Fact]
    public void The_head_of_a_plan_in_two_columns_is_read()
    {
        var document = DirectiveReader.Read(Plan, "plan.txt").Document;
        Assert.Equal("215/KH-SNNMT", document.Number);
        Assert.Equal(new DateOnly(2026, 1, 15), document.Date);
        Assert.Equal("Sở Nông nghiệp và Môi trường tỉnh Sơn Hà", document.Issuer);
        Assert.Equal("Kế hoạch", document.Kind);
        Assert.Equal(2026, document.Year);
    }

    [Fact]
    public void Results_under_their_heading_are_no_targets()
    {
        var targets = DirectiveReader.Read(Plan, "plan.txt").Targets;
        Assert.Equal([4.5m, 57m, 2500m, 1m, 85m, 55m], targets.Select(target => target.Value));
        Assert.All(targets, target => Assert.Equal("toàn ngành", target.Scope));
    }

    [Fact]
    public void Deadlines_say_who_what_and_when()
    {
        var deadlines = DirectiveReader.Read(Plan, "plan.txt").Deadlines;
        Assert.Equal([new DateOnly(2026, 2, 20), new DateOnly(2026, 6, 15)], deadlines.Select(deadline => deadline.Date));
        Assert.All(deadlines, deadline => Assert.Equal("Các phòng, đơn vị trực thuộc", deadline.Who));
        Assert.Equal("xây dựng kế hoạch gửi về Văn phòng Sở", deadlines[0].What);
    }

    [Fact]
    public void Works_are_commitments()
    {
        var commitments = DirectiveReader.Read(Plan, "plan.txt").Commitments;
        Assert.Equal(["đăng ký 01 công trình", "Hoàn thành việc số hóa dữ liệu đất đai"], commitments.Select(commitment => commitment.What));
        Assert.Equal("mỗi đơn vị", commitments[0].Who);
        Assert.Equal(1, commitments[0].Count);
        Assert.Equal("2026", commitments[1].Due);
    }

    [Theory]
    [InlineData("Mỗi xã đăng ký 01 công trình, hoàn thành trước ngày 02/9/2025; mỗi sở có 02 sáng kiến.", "2025-09-02", null)]
    [InlineData("Mỗi xã đăng ký 01 công trình; mỗi sở có 02 sáng kiến xong trước ngày 30/11/2025.", null, "2025-11-30")]
    [InlineData("Mỗi xã, phường xây dựng ít nhất 02 mô hình, hoàn thành trước ngày 30 tháng 9 năm 2025; mỗi sở có 02 sáng kiến.", "2025-09-30", null)]
    [InlineData("Mỗi xã đăng ký 01 công trình trước ngày 31/9/2025; mỗi sở có 02 sáng kiến.", "2025", null)]
    public void A_commitment_has_the_day_that_its_own_words_name(string text, string? first, string? second)
    {
        var commitments = DirectiveReader.Read(DirectiveCase.Head + text, "case.txt").Commitments;
        Assert.Equal([first, second], commitments.Select(commitment => commitment.Due));
    }

    [Theory]
    [InlineData("Tỷ lệ giải ngân vốn đầu tư công của mỗi xã, phường đạt ít nhất 95%.", "Tỷ lệ giải ngân vốn đầu tư công", "mỗi xã, phường")]
    [InlineData("Tỷ lệ hồ sơ đúng hạn của mỗi xã, phường, thị trấn đạt 98%.", "Tỷ lệ hồ sơ đúng hạn", "mỗi xã, phường, thị trấn")]
    [InlineData("Tỷ lệ hồ sơ trực tuyến của các sở, ban, ngành đạt 90%.", "Tỷ lệ hồ sơ trực tuyến", "các sở, ban, ngành")]
    [InlineData("Tỷ lệ văn bản điện tử tại các cơ quan, đơn vị và địa phương đạt 100%.", "Tỷ lệ văn bản điện tử", "các cơ quan, đơn vị và địa phương")]
    [InlineData("Tỷ lệ hộ nghèo của từng thôn, bản giảm 2%.", "Tỷ lệ hộ nghèo", "từng thôn, bản")]
    [InlineData("Tỷ lệ hồ sơ trực tuyến của mỗi xã đạt 90%.", "Tỷ lệ hồ sơ trực tuyến", "mỗi xã")]
    public void Subjects_side_by_side_are_one_scope(string text, string indicator, string scope)
    {
        var target = Assert.Single(Read(text).Targets);
        Assert.Equal((indicator, scope), (target.Indicator, target.Scope));
    }

    [Theory]
    [InlineData("Phát động phong trào thi đua với chủ đề “Sơn Hà bứt phá, về đích năm 2026”.")]
    [InlineData("Chủ đề: Sơn Hà bứt phá, về đích năm 2026.")]
    [InlineData("Chủ đề thi đua năm 2026: \"Sơn Hà bứt phá, về đích năm 2026\".")]
    [InlineData("Chủ đề phong trào: Sơn Hà bứt phá, về đích năm 2026;")]
    public void The_theme_is_read_with_or_without_quotation_marks(string text) =>
        Assert.Equal("Sơn Hà bứt phá, về đích năm 2026", Read(text).Campaign.Theme);

    [Fact]
    public void Topics_of_other_works_are_no_theme() =>
        Assert.Null(Read("Tuyên truyền theo các chủ đề: chuyển đổi số, cải cách hành chính, xây dựng nông thôn mới.").Campaign.Theme);

    [Fact]
    public void What_cannot_be_right_is_warned_of()
    {
        var reading = DirectiveReader.Read(Plan, "plan.txt");
        Assert.Equal(
            [
                (DirectiveWarningKind.CampaignEnd, "31/01/2026"),
                (DirectiveWarningKind.Checksum, "(5 chỉ tiêu)"),
                (DirectiveWarningKind.ImpossibleDate, "31/02/2026"),
                (DirectiveWarningKind.Anniversary, "65 năm thành lập ngành (1961-2025)"),
            ],
            reading.Warnings.Select(warning => (warning.Kind, warning.Text))
        );
        Assert.All(reading.Warnings, warning => Assert.StartsWith(warning.Text, Plan[warning.Offset..], StringComparison.Ordinal));
    }

    [Fact]
    public void Two_values_for_one_thing_are_a_warning()
    {
        var reading = Read("Phấn đấu tỷ lệ hộ nghèo còn 4%.\n\nHuy động nguồn lực để tỷ lệ hộ nghèo còn 5%.");
        var warning = Assert.Single(reading.Warnings);
        Assert.Equal(DirectiveWarningKind.Contradiction, warning.Kind);
        Assert.Contains("tỷ lệ hộ nghèo còn 4%", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deadline_before_the_document_is_a_warning()
    {
        var reading = Read("Các xã báo cáo kết quả về huyện trước ngày 20/12/2024.");
        Assert.Equal(DirectiveWarningKind.DeadlinePassed, Assert.Single(reading.Warnings).Kind);
    }

    [Fact]
    public void A_right_anniversary_and_a_right_checksum_are_no_warnings()
    {
        Assert.Empty(
            Read("Kỷ niệm 50 năm giải phóng (30/4/1975 - 30/4/2025). Phấn đấu các chỉ tiêu sau (2 chỉ tiêu): thu ngân sách đạt 5 tỷ đồng; hộ nghèo còn 3%.").Warnings
        );
    }

    [Fact]
    public void A_sentence_goes_on_over_a_page_break()
    {
        var target = Assert.Single(Read("Phấn đấu thu ngân sách trên địa bàn đạt 2.400 tỷ\n\n3\n\nđồng trong năm 2025.").Targets);
        Assert.Equal("tỷ đồng", target.Unit);
        Assert.Equal(2025, target.DeadlineYear);
    }

    [Fact]
    public void Separate_letters_and_marks_give_the_same_target_and_a_quote_of_the_text_as_it_is()
    {
        const string Sentence = "Phấn đấu tỷ lệ hộ nghèo giảm 3%.";
        var apart = (DirectiveCase.Head + Sentence).Normalize(NormalizationForm.FormD);
        var target = Assert.Single(DirectiveReader.Read(apart, "nfd.txt").Targets);
        Assert.Equal(TargetChange.DecreaseBy, target.Change);
        Assert.Equal("điểm %", target.Unit);
        Assert.StartsWith(target.Quote, apart[target.Offset..], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_quote_of_the_cases_stands_in_its_text_at_its_offset()
    {
        foreach (var item in DirectiveCase.Load("cases.json"))
        {
            var text = DirectiveCase.Head + item.Text;
            foreach (var target in DirectiveReader.Read(text, "case.txt").Targets)
            {
                Assert.StartsWith(target.Quote, WordOverlap.OneSpace(text[target.Offset..]), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void An_empty_text_gives_an_empty_reading()
    {
        var reading = DirectiveReader.Read("", "empty.txt");
        Assert.Empty(reading.Targets);
        Assert.Null(reading.Document.Year);
        Assert.Contains("\"targets\": []", DirectiveJson.Write(reading), StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_makes_the_reader_fail()
    {
        var random = new Random(20260115);
        const string Letters = "0123456789 .,;:-/()%‰“”\"\n aăđêôơưế tỷgiảmtừđếnnăm";
        var all = string.Concat(DirectiveCase.Load("cases.json").Select(item => item.Text + "\n"));
        for (var round = 0; round < 300; round++)
        {
            var text = new StringBuilder(all, random.Next(all.Length - 400), 400, 1000);
            for (var change = 0; change < 25; change++)
            {
                text[random.Next(text.Length)] = Letters[random.Next(Letters.Length)];
            }
            var given = text.ToString();
            Assert.All(DirectiveReader.Read(given, "mutated.txt").Targets, target => Assert.InRange(target.Offset, 0, given.Length));
        }
    }

    private static DirectiveReading Read(string body) => DirectiveReader.Read(DirectiveCase.Head + body, "case.txt");
}
