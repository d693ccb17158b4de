using ThiDua.Cli.Screens;
using ThiDua.Ingest.RuleBooks;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.TestKit;

namespace ThiDua.Cli.Tests.RuleBooks;

/// <summary>A table as an office signs it, and everything that can be wrong with one, each with its cell.</summary>
public sealed class HandMadeTableTests
{
    /// <summary>Merged headings over two rows, numbered columns, sums on parent rows, points as text, signatures below.</summary>
    private static object?[][] Signed() =>
        [
            ["UỶ BAN NHÂN DÂN TỈNH", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA NĂM 2025"],
            ["Tên bảng: Bảng tiêu chí khối huyện"],
            [null, "Mã bảng", "huyen-2025"],
            [null, "Năm", 2025],
            [null, "Khối", "huyen"],
            [null, "Có hiệu lực từ", "28/01/2025"],
            [null, "Số văn bản", "01/HD-KTĐ"],
            ["STT", "Nội dung tiêu chí", "Điểm chuẩn", "Cách chấm", "Thông số", "Điểm cộng, điểm trừ", null, "Ghi chú"],
            [null, null, null, null, null, "Điểm cộng", "Điểm trừ", null],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
            ["I", "Kinh tế", "12,5", null, null, 2, null, null],
            [1, "Tăng trưởng", 10, "theo tỷ lệ", "Chỉ tiêu: grdp", null, null, null],
            [2, "Chế độ báo cáo", "2,5", "Theo số vụ", "Vụ việc: late_report\nĐiểm mỗi vụ: - 0,5\nTối đa: 1,5", "2", null, "nộp đúng hạn"],
            ["II", "Xây dựng Đảng", "7.5 điểm", null, null, null, null, null],
            ["a)", "Chi bộ", 5, null, null, null, 1, null],
            [null, "(theo Hướng dẫn số 02)", null, null, null, null, null, null],
            ["b)", "Đoàn thể", "2,5", "Chấm trực tiếp", null, null, null, null],
            [null, "Tổng cộng", 20],
            ["TM. HỘI ĐỒNG", "CHỦ TỊCH"],
        ];

    [Fact]
    public void ASignedTable_IsReadWithItsLevelsPointsAndRemarks()
    {
        var reading = Read(Signed());
        var book = reading.Book;
        Assert.True(book is not null, string.Join('\n', reading.Findings.Select(Line)));
        Assert.Equal(("huyen-2025", "Bảng tiêu chí khối huyện", 2025, 20m), (book.Id, book.Title, book.Year, book.Root.Maximum));
        Assert.Equal("01/HD-KTĐ", book.Reference!.Document);
        Assert.Equal(["I", "I.1", "I.2", "II", "II.a", "II.b"], book.Root.Criteria.SelectMany(section => section.Criteria.Prepend(section)).Select(one => one.Code));
        Assert.Equal([12.5m, 10m, 2.5m, 7.5m, 5m, 2.5m], book.Root.Criteria.SelectMany(section => section.Criteria.Prepend(section)).Select(one => one.Maximum!.Value));
        Assert.Equal(new ScoringRule.Proportional(null, 1) { Indicator = "grdp" }, book.Root.Criteria[0].Criteria[0].Rule);
        Assert.Equal(new ScoringRule.PerCase("late_report", -0.5m, 1.5m), book.Root.Criteria[0].Criteria[1].Rule);
        Assert.Equal("nộp đúng hạn", book.Root.Criteria[0].Criteria[1].Note);
        Assert.Equal("(theo Hướng dẫn số 02)", book.Root.Criteria[1].Criteria[0].Note);
        // The section's 2 is the sum of its lines; the line's own 2 is a bonus that assessors give.
        Assert.Null(book.Root.Criteria[0].Bonus);
        var bonus = Assert.Single(book.Root.Criteria[0].Criteria[1].Bonus!.Rules);
        Assert.Equal(("I.2.thuong", 2m, RuleKind.Entered), (bonus.Code, bonus.Maximum, bonus.Rule.Kind));
        Assert.Equal(
            ["RuleBookBesideEntered Bảng tiêu chí F14", "RuleBookBesideEntered Bảng tiêu chí G16", "RuleBookRowEntered Bảng tiêu chí D16"],
            reading.Findings.Select(Place).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void EveryProblem_IsListedAtOnce_WithItsCellAndWhatWasThere()
    {
        var rows = Signed();
        rows[4][2] = "hai nghìn";
        rows[12][3] = "theo phần trăm hoàn thành";
        rows[13][2] = "hai rưỡi";
        rows[13][4] = "Vụ việc: late_report\nMỗi lần: 0,5\nĐiểm mỗi vụ: nửa điểm\nTối đa: 1,5";
        rows[11][5] = 3;
        rows[17][3] = "Theo khung";
        rows[17][4] = "Căn cứ: tỷ lệ hoàn thành\ndưới 95: 0\ntừ 95 % trở lên: 2\nkhoảng 50 %: 1";
        rows[18][2] = 21;
        var reading = Read(rows);
        Assert.Null(reading.Book);
        var found = reading.Findings.Where(finding => finding.Severity >= Severity.Error).Select(Place).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(
            [
                "RuleBookCellNotNumber Bảng tiêu chí C14",
                "RuleBookCellNotNumber Bảng tiêu chí C5",
                "RuleBookCellNotNumber Bảng tiêu chí E14",
                "RuleBookCellNotRange Bảng tiêu chí E18",
                "RuleBookCellNotRange Bảng tiêu chí E18",
                "RuleBookCellUnknownWord Bảng tiêu chí D13",
                "RuleBookLineUnknown Bảng tiêu chí E14",
                "RuleBookMaximumMismatch Bảng tiêu chí C19",
                "RuleBookMaximumMismatch Bảng tiêu chí F12",
            ],
            found
        );
        var word = reading.Findings.First(finding => finding.Code == FindingCode.RuleBookCellUnknownWord);
        Assert.Contains("\"theo phần trăm hoàn thành\" không phải cách chấm dùng được. Cần một trong: Theo tỷ lệ, ", FindingCatalogue.Message(word), StringComparison.Ordinal);
        Assert.Contains("Ô D13, sheet \"Bảng tiêu chí\", tệp \"bang.xlsx\"", FindingCatalogue.Message(word), StringComparison.Ordinal);
        Assert.All(reading.Findings, finding => Assert.NotEmpty(FindingCatalogue.Remedy(finding)));
    }

    [Fact]
    public void ANumberThatFitsNowhere_IsTheOnlyProblem()
    {
        var rows = Signed();
        rows[15][0] = "X.9";
        var finding = Assert.Single(Read(rows).Findings, finding => finding.Severity >= Severity.Error);
        Assert.Equal(("RuleBookRowNumber Bảng tiêu chí A16", "X.9"), (Place(finding), finding.Arguments[0]));
    }

    [Fact]
    public void AGapBetweenBands_IsAProblemOfTheirCell()
    {
        var rows = Signed();
        rows[17][3] = "Theo khung";
        rows[17][4] = "Chỉ tiêu: x\nCăn cứ: số thực hiện\ndưới 95: 0\ntrên 95: 2";
        var finding = Assert.Single(Read(rows).Findings, finding => finding.Severity >= Severity.Error);
        Assert.Equal("RuleBookBandsGap Bảng tiêu chí E18", Place(finding));
        Assert.Equal("II.b", finding.Subject);
    }

    [Fact]
    public void AMissingIndicator_IsNamedInTheTablesWords()
    {
        var rows = Signed();
        rows[12][4] = null;
        var finding = Assert.Single(Read(rows).Findings, finding => finding.Severity >= Severity.Error);
        Assert.Equal("RuleBookIndicatorMissing Bảng tiêu chí D13", Place(finding));
        Assert.Contains("Cách chấm \"Theo tỷ lệ\" cần một chỉ tiêu", FindingCatalogue.Message(finding), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutLabels_EachOneIsAskedForByName()
    {
        var rows = Signed()[8..];
        var missing = Read(rows).Findings.Where(finding => finding.Code == FindingCode.RuleBookLabelMissing).SelectMany(finding => finding.Arguments).ToList();
        Assert.Equal(["Tên bảng", "Mã bảng", "Năm", "Khối (mã, cách nhau bằng ;)", "Ngày hiệu lực"], missing);
    }

    [Theory]
    [InlineData("Đơn vị")]
    [InlineData("Tự chấm")]
    public void ATableWithPointsGiven_IsNoRuleBook(string heading)
    {
        object?[][] rows = [["STT", "Tiêu chí", "Điểm chuẩn", heading], ["I", "Kinh tế", 10, 9]];
        Assert.Null(RuleBookWorkbook.Read(new XlsxBuilder().Sheet("Bảng tiêu chí", rows).Build(), "bang.xlsx", ""));
    }

    [Fact]
    public void TheFirstPages_CanBeChanged_AsAnOfficialDoes()
    {
        using CommandLine line = new();
        _ = line.Run("import", CommandLine.Sample);
        var path = Path.Combine(line.Folder, "bang.xlsx");
        var (code, results, _) = line.Run("rulebook", "huyen-2024", "--out", path);
        Assert.True(code == ExitCode.Done, results);
        Assert.Equal(ExitCode.WrongUsage, line.Run("rulebook", "huyen-2024", "--out", path).Code);
        Assert.Equal(ExitCode.Done, line.Run("rulebook", "huyen-2024", "--out", path, "--force").Code);
        var again = line.Run("import", path);
        Assert.Contains("Bảng tiêu chí: huyen-2024", again.Results, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, line.Run("rulebook", "huyen-2024", "--out", "bang.docx").Code);
        Assert.Equal(ExitCode.WrongUsage, line.Run("rulebook", "khong-co", "--out", path).Code);
    }

    /// <summary>A table that another one outranks scores nothing; the import says so, and of an older version of the one in force it says nothing.</summary>
    [Fact]
    public void ATableThatScoresNothing_IsSaidAtImport()
    {
        using CommandLine line = new();
        Assert.DoesNotContain("chưa dùng để chấm", line.Run("import", CommandLine.Sample).Results, StringComparison.Ordinal);
        var path = Path.Combine(line.Folder, "bang.xlsx");
        var rows = Signed();
        (rows[3][2], rows[4][2], rows[6][2]) = ("huyen-thu", 2024, "01/01/2024");
        // Indicators and sums are those of the sample; no other fault keeps the table out.
        rows[12][4] = "Chỉ tiêu: jobs";
        File.WriteAllBytes(path, new XlsxBuilder().Sheet("Bảng tiêu chí", rows).Build());
        var results = line.Run("import", path).Results;
        Assert.Matches("Đã nhận bảng tiêu chí huyen-thu bản 1, chưa dùng để chấm khối huyen năm 2024 vì bảng huyen-2024 bản 2 (cùng ngày hiệu lực|có hiệu lực sau)", results);
    }

    /// <summary>Every word that the list of words offers is read where it makes sense; where it makes none, the answer is in the sheet's words.</summary>
    [Theory]
    [InlineData("Điểm tiêu chí", "I", "nhiều hơn", true)]
    [InlineData("Điểm tiêu chí", "I", "ít hơn", false)]
    [InlineData("Số liệu chỉ tiêu", "grdp", "nhiều hơn", true)]
    [InlineData("Số vụ", "late_report", "thấp hơn", false)]
    [InlineData("Số vụ", "late_report", "cao hơn", true)]
    [InlineData("Số vụ", "late_report", "nhiều hơn", true)]
    public void ATieBreak_TakesEitherWordForMoreAndLess(string kind, string code, string order, bool descending)
    {
        var reading = Read(Signed(), TieBreaks(kind, code, order));
        Assert.True(reading.Book is not null, string.Join('\n', reading.Findings.Select(Line)));
        Assert.Equal(descending, Assert.Single(reading.Book.TieBreaks).Descending);
    }

    [Fact]
    public void ATieBreaksFaults_StandAtTheirCells_InTheSheetsWords()
    {
        var order = Assert.Single(Read(Signed(), TieBreaks("Điểm tiêu chí", "I", "sớm hơn")).Findings, finding => finding.Severity >= Severity.Error);
        Assert.Equal("RuleBookUnknownValue Khi bằng điểm D2", Place(order));
        Assert.Contains("\"sớm hơn\" không phải giá trị dùng được. Cần một trong: cao hơn, thấp hơn", FindingCatalogue.Message(order), StringComparison.Ordinal);
        var code = Assert.Single(Read(Signed(), TieBreaks("Điểm tiêu chí", "IX", "cao hơn")).Findings, finding => finding.Severity >= Severity.Error);
        Assert.Equal("RuleBookUnknownCriterion Khi bằng điểm C2", Place(code));
    }

    /// <summary>The sentence names the cell that had the code first; the line names the one that repeats it.</summary>
    [Fact]
    public void ACodeUsedTwice_IsSaidWithBothCells()
    {
        var rows = Signed();
        rows[17][0] = "a)";
        var line = FindingWords.Line(Assert.Single(Read(rows).Findings, finding => finding.Code == FindingCode.RuleBookDuplicateCode));
        Assert.Contains("bang.xlsx · Bảng tiêu chí · A18: ", line, StringComparison.Ordinal);
        Assert.Contains("đã dùng cho bang.xlsx · Bảng tiêu chí · A16", line, StringComparison.Ordinal);
    }

    private static object?[][] TieBreaks(string kind, string code, string order) =>
        [["Thứ tự", "Xét theo", "Mã tiêu chí, vụ việc, báo cáo hoặc chỉ tiêu", "Đứng trước khi"], [1, kind, code, order]];

    private static RuleBookReading Read(object?[][] rows, object?[][]? tieBreaks = null)
    {
        var book = new XlsxBuilder().Sheet("Bảng tiêu chí", rows);
        var file = RuleBookWorkbook.Read((tieBreaks is null ? book : book.Sheet("Khi bằng điểm", tieBreaks)).Build(), "bang.xlsx", "00");
        Assert.NotNull(file);
        return file.Read();
    }

    private static string Place(Finding finding) => $"{finding.Code} {finding.Place?.Sheet} {finding.Place?.Cell}";

    private static string Line(Finding finding) => $"{Place(finding)}: {FindingCatalogue.Message(finding)}";
}
