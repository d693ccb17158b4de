using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests.Forms;

/// <summary>Report forms as they come back: each test has one oddity, and the same three figures come out.</summary>
public sealed class FormReaderTests
{
    [Fact]
    public void Read_FormAsFilledIn_GivesOneObservationALine()
    {
        var batch = FormSheets.Read(FormSheets.Whole);
        ExpectThree(batch);
        var observations = batch.Table(InputTables.Observations)!;
        Assert.Equal(["H.PT", "H.PT", "H.PT"], batch.Column(InputTables.Observations, "unit"));
        Assert.Equal(["2025-Q2", "2025-Q2", "2025-Q2"], batch.Column(InputTables.Observations, "period"));
        Assert.Equal(["estimate", "estimate", "estimate"], batch.Column(InputTables.Observations, "status"));
        Assert.Equal(new DateOnly(2025, 6, 18), batch.Column(InputTables.Observations, "submitted_at")[0]);
        Assert.Equal(["F9", "E10", "E11"], observations.Places.Select(place => place.Cell));
    }

    [Fact]
    public void Read_FormOfAnOwedReport_IsItsSubmissionToo()
    {
        var batch = FormSheets.Read([.. FormSheets.Head()[..^1], ["Mã báo cáo:", null, "bc-q2"], [], FormSheets.Header, .. FormSheets.Lines]);
        Assert.Equal(["bc-q2"], batch.Column(InputTables.Submissions, "obligation"));
        Assert.Equal(["H.PT"], batch.Column(InputTables.Submissions, "unit"));
        Assert.Equal("C5", batch.Table(InputTables.Submissions)!.Places[0].Cell);
        ExpectConserved(batch);
    }

    [Fact]
    public void Read_RowsInserted_AreLeftOutOrRead()
    {
        object?[][] lines = FormSheets.Lines;
        var batch = FormSheets.Read(
            [
                ["(dán thêm một dòng ở đầu)"],
                .. FormSheets.Head(),
                ["Ghi chú của đơn vị: số liệu ước"],
                FormSheets.Header,
                [null, "I. KINH TẾ"],
                lines[0],
                [],
                [null, "II. XÃ HỘI"],
                lines[1],
                lines[2],
                [],
                [null, "NGƯỜI LẬP BIỂU", null, null, null, null, "THỦ TRƯỞNG ĐƠN VỊ"],
            ]
        );
        ExpectThree(batch);
        var count = batch.Counts.Single(count => count.Table is "report_form");
        Assert.Equal((8, 3, 0, 2, 3), (count.Read, count.Accepted, count.Rejected, count.Empty, count.LeftOut));
    }

    [Fact]
    public void Read_ColumnsMoved_AreFoundByTheirHeaders()
    {
        static object?[] moved(object?[] row) => [row.ElementAtOrDefault(5), row.ElementAtOrDefault(7), row[1], row.ElementAtOrDefault(8), row.ElementAtOrDefault(4), row[0], row.ElementAtOrDefault(2)];
        ExpectThree(FormSheets.Read([.. FormSheets.Head(), moved(FormSheets.Header), .. FormSheets.Lines.Select(moved)]));
    }

    [Fact]
    public void Read_HeaderInTwoLinesUnderMergedCells_IsOneHeader()
    {
        var rows = new XlsxBuilder()
            .Sheet(
                "Báo cáo",
                [
                    .. FormSheets.Head(),
                    ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", null, "So với (%)", null, "Mã chỉ tiêu"],
                    [null, null, null, "năm 2025", "Trong kỳ", "Lũy kế từ đầu năm", "Kế hoạch", "Cùng kỳ"],
                    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
                    .. FormSheets.Lines,
                ]
            )
            .Merge("A8:A9", "B8:B9", "C8:C9", "E8:F8", "G8:H8");
        ExpectThree(FormSheets.ReadBook(rows));
    }

    [Fact]
    public void Read_MergedCellsInTheHeadAndTheTable_GiveTheirFirstCell() =>
        ExpectThree(FormSheets.ReadBook(new XlsxBuilder().Sheet("Báo cáo", FormSheets.Whole).Merge("A1:C1", "A3:B3", "C3:E3", "A4:B4", "C4:E4", "G9:H9")));

    [Theory]
    [InlineData("UBND huyện Phong Thổ")]
    [InlineData("H. Phong Thổ")]
    [InlineData("HUYỆN PHONG THỔ")]
    [InlineData("Huyê\u0323n Phong Thô\u0309")]
    [InlineData("H.PT")]
    public void Read_UnitInAnyOfItsNames_IsTheUnit(string name) => ExpectThree(FormSheets.Read([.. FormSheets.Head(unit: name), FormSheets.Header, .. FormSheets.Lines]));

    [Fact]
    public void Read_UnitOnlyInTheLetterhead_IsTheUnit()
    {
        object?[][] head = FormSheets.Head();
        ExpectThree(FormSheets.Read([head[0], head[1], .. head[3..], FormSheets.Header, .. FormSheets.Lines]));
    }

    [Fact]
    public void Read_PeriodOnlyInTheTitle_IsThePeriod()
    {
        object?[][] head = FormSheets.Head();
        ExpectThree(FormSheets.Read([head[0], ["BÁO CÁO kết quả quý II năm 2025"], head[2], .. head[4..], FormSheets.Header, .. FormSheets.Lines]));
    }

    [Theory]
    [InlineData("2.375,5", "2375.5")]
    [InlineData("2375.5", "2375.5")]
    [InlineData("2375,5", "2375.5")]
    [InlineData("- 0,25", "-0.25")]
    [InlineData("05", "5")]
    [InlineData(" 12,5 ", "12.5")]
    [InlineData("2.375,5 tỷ đồng", "2375.5")]
    [InlineData("375.500 triệu đồng (ước)", null)]
    [InlineData("375.500,0 triệu đồng", "375.5")]
    public void Read_FigureAsText_IsTheNumber(string text, string? expected)
    {
        var batch = FormSheets.ReadRevenue(text);
        Assert.Equal(
            expected is null ? [] : [(object?)decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)],
            batch.Column(InputTables.Observations, "value")
        );
        ExpectConserved(batch);
    }

    [Fact]
    public void Read_PercentInTheCell_IsTheFigure()
    {
        var batch = FormSheets.Read([.. FormSheets.Head(), FormSheets.Header, [1, "Tỷ lệ hộ nghèo", "%", null, "3,68%", null, null, null, "poverty"]]);
        Assert.Equal([3.68m], batch.Column(InputTables.Observations, "value"));
    }

    [Fact]
    public void Read_NoteBehindTheNumber_IsSaid()
    {
        var batch = FormSheets.ReadRevenue("50,62 (số ước)");
        Assert.Equal([50.62m], batch.Column(InputTables.Observations, "value"));
        Assert.Contains(batch.AllFindings, finding => finding.Code == FindingCode.NumberWithNote);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-")]
    [InlineData("…")]
    [InlineData(null)]
    public void Read_LineWithoutAFigure_IsEmptyAndNamed(string? mark)
    {
        var batch = FormSheets.ReadRevenue(mark);
        Assert.Empty(batch.Column(InputTables.Observations, "value"));
        Assert.Empty(batch.Rejections);
        Assert.Contains("Thu ngân sách", batch.Message(FindingCode.FormLinesWithoutFigure), StringComparison.Ordinal);
        ExpectConserved(batch);
    }

    [Fact]
    public void Read_WordsInTheCellOfAFigure_RejectTheRow()
    {
        var batch = FormSheets.ReadRevenue("đang rà soát");
        Assert.Contains(FindingCode.NotANumber, batch.Codes());
        Assert.Equal("F9", Assert.Single(batch.Rejections).Findings[0].Place!.Cell);
    }

    [Fact]
    public void Read_FormulaWithAnError_RejectsTheRow() => Assert.Contains(FindingCode.FormulaError, FormSheets.ReadRevenue("#DIV/0!").Codes());

    [Fact]
    public void Read_HiddenRow_IsReadAndSaid()
    {
        var batch = FormSheets.ReadBook(new XlsxBuilder().Sheet("Báo cáo", FormSheets.Whole).HideRow(10));
        ExpectThree(batch);
        Assert.Contains("1 dòng", batch.Message(FindingCode.HiddenRowsRead), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralForms_InOneWorkbook_AreEachRead()
    {
        var batch = FormSheets.ReadBook(
            new XlsxBuilder()
                .Sheet("Phong Thổ", FormSheets.Whole)
                .Sheet("Than Uyên", [.. FormSheets.Head(unit: "Huyện Than Uyên"), FormSheets.Header, .. FormSheets.Lines])
        );
        Assert.Equal(["H.PT", "H.PT", "H.PT", "H.TU", "H.TU", "H.TU"], batch.Column(InputTables.Observations, "unit"));
        Assert.Equal(2, batch.Counts.Count(count => count.Table is "report_form"));
    }

    [Fact]
    public void Read_HeadWithoutUnitOrPeriod_IsAskedForAndNothingIsGuessed()
    {
        var batch = FormSheets.Read([FormSheets.Header, .. FormSheets.Lines]);
        Assert.Empty(batch.Column(InputTables.Observations, "value"));
        Assert.Contains(FindingCode.FormUnitMissing, batch.Codes());
        Assert.Contains(FindingCode.FormPeriodMissing, batch.Codes());
        Assert.Equal(3, batch.Rejections.Count);
    }

    [Fact]
    public void Read_TwoPeriodsInTheTitle_AreBothNamed()
    {
        object?[][] head = FormSheets.Head();
        var batch = FormSheets.Read([head[0], ["Báo cáo quý II năm 2025 và 6 tháng đầu năm 2025"], head[2], FormSheets.Header, .. FormSheets.Lines]);
        var message = batch.Message(FindingCode.FormPeriodAmbiguous);
        Assert.Contains("2025-Q2", message, StringComparison.Ordinal);
        Assert.Contains("2025-H1", message, StringComparison.Ordinal);
        Assert.Empty(batch.Column(InputTables.Observations, "value"));
    }

    [Fact]
    public void Read_CodeAndNameOfTwoUnits_RejectAll()
    {
        var batch = FormSheets.Read([.. FormSheets.Head()[..^1], ["Mã đơn vị:", null, "H.TU"], [], FormSheets.Header, .. FormSheets.Lines]);
        Assert.Empty(batch.Column(InputTables.Observations, "value"));
        Assert.Contains("H.TU", batch.Message(FindingCode.FormUnitsDisagree), StringComparison.Ordinal);
        Assert.Equal(3, batch.Rejections.Count);
    }

    /// <summary>Header C4 (code), C6 (day); figures F11 and E12: each mistake at its own cell, the header's once.</summary>
    [Theory]
    [InlineData("Mã đơn vị:", "H.TU", FindingCode.FormUnitsDisagree)]
    [InlineData("Mã đơn vị:", "H.KHONG", FindingCode.UnitUnknown)]
    [InlineData("Ngày nộp:", "31/02/2025", FindingCode.NotADate)]
    [InlineData("Trạng thái số liệu:", "ướt", FindingCode.NotInList)]
    [InlineData("Kỳ báo cáo:", "quý hai mươi", FindingCode.NotAPeriod)]
    public void Read_WrongHeaderAndWrongFigures_AreEachAtTheirCell(string label, string value, FindingCode expected)
    {
        object?[][] head = [["Đơn vị báo cáo:", null, "Huyện Phong Thổ"], ["Mã đơn vị:", null, "H.PT"], ["Mã báo cáo:", null, "bc-q2"], ["Kỳ báo cáo:", null, "Quý II/2025"], ["Ngày nộp:", null, "18/06/2025"], ["Trạng thái số liệu:", null, "ước"]];
        var at = Array.FindIndex(head, row => label.Equals(row[0]));
        head[at][2] = value;
        object?[][] lines = FormSheets.Lines;
        var batch = FormSheets.Read([.. head, FormSheets.Header, [.. lines[0][..5], "1.2O0", .. lines[0][6..]], lines[1], [.. lines[2][..4], "hai mươi", .. lines[2][5..]]]);
        var troubles = batch.AllFindings.Where(finding => finding.Severity == Severity.Error).Select(finding => (finding.Code, finding.Place!.Cell)).ToList();
        Assert.Equal([(expected, $"C{at + 1}"), (FindingCode.MeasureDiffers, "F8"), (FindingCode.NotANumber, "E10")], troubles.Distinct().OrderBy(one => one.Cell is "E10").ThenBy(one => one.Cell is "F8"));
        Assert.All(batch.Rejections, rejection => Assert.Contains(rejection.Findings, finding => finding.Code == expected));
        Assert.Empty(batch.Column(InputTables.Observations, "value"));
        ExpectConserved(batch);
    }

    /// <summary>A header at fault above a table without any figure is said all the same.</summary>
    [Fact]
    public void Read_WrongHeaderWithoutFigures_IsSaid()
    {
        var batch = FormSheets.Read([.. FormSheets.Head()[..^1], ["Mã đơn vị:", null, "H.TU"], [], FormSheets.Header, [1, "Thu ngân sách", "tỷ đồng", 96, null, null, null, null, "revenue"]]);
        Assert.Equal("C7", Assert.Single(batch.AllFindings, finding => finding.Code == FindingCode.FormUnitsDisagree).Place!.Cell);
        Assert.Empty(batch.Rejections);
    }

    [Fact]
    public void Read_IndicatorsSortedAwayFromTheirCodes_AreRejected()
    {
        object?[][] lines = FormSheets.Lines;
        var batch = FormSheets.Read([.. FormSheets.Head(), FormSheets.Header, [.. lines[0][..8], "cases"], lines[1]]);
        Assert.Contains(FindingCode.FormIndicatorsDisagree, batch.Codes());
        Assert.Equal([10.45m], batch.Column(InputTables.Observations, "value"));
    }

    [Fact]
    public void Read_CumulativeIndicatorWithOnlyTheQuartersFigure_IsAskedFor()
    {
        var batch = FormSheets.Read([.. FormSheets.Head(), FormSheets.Header, [1, "Thu ngân sách", "tỷ đồng", 96, 12.5, null, null, null, "revenue"]]);
        Assert.Contains(FindingCode.FormColumnWrong, batch.Codes());
        Assert.Empty(batch.Column(InputTables.Observations, "value"));
    }

    [Fact]
    public void Read_PeriodFromJanuaryOn_TakesEitherColumn()
    {
        var batch = FormSheets.Read([.. FormSheets.Head(period: "6 tháng đầu năm 2025"), FormSheets.Header, [1, "Thu ngân sách", "tỷ đồng", 96, 12.5, null, null, null, "revenue"]]);
        Assert.Equal([12.5m], batch.Column(InputTables.Observations, "value"));
    }

    [Fact]
    public void Read_TwoFiguresForOneThing_AreNotChosenBetween()
    {
        var batch = FormSheets.Read([.. FormSheets.Head(period: "6 tháng đầu năm 2025"), FormSheets.Header, [1, "Thu ngân sách", "tỷ đồng", 96, 12.5, 13, null, null, "revenue"]]);
        Assert.Contains(FindingCode.FormFiguresDiffer, batch.Codes());
        Assert.Empty(batch.Column(InputTables.Observations, "value"));
    }

    [Fact]
    public void Read_FigureWithoutAnIndicator_IsRejectedNotLeftOut()
    {
        var batch = FormSheets.Read([.. FormSheets.Whole, [4, "Chỉ tiêu tự thêm", "tỷ đồng", null, null, 7]]);
        Assert.Contains(FindingCode.IndicatorUnknown, batch.Codes());
        Assert.Single(batch.Rejections);
        ExpectThree(batch, troubled: true);
    }

    [Fact]
    public void Read_HeadLostButMarkLeft_TakesTheMarkAndSaysSo()
    {
        var batch = FormSheets.ReadBook(
            new XlsxBuilder()
                .Sheet("_thidua", hidden: true, ["Mã đơn vị", "H.PT"], ["Kỳ báo cáo", "2025-Q2"])
                .Sheet("Báo cáo", [FormSheets.Header, .. FormSheets.Lines])
        );
        Assert.Equal(2, batch.AllFindings.Count(finding => finding.Code == FindingCode.FormTakenFromMark));
        Assert.Equal(["H.PT", "H.PT", "H.PT"], batch.Column(InputTables.Observations, "unit"));
    }

    [Fact]
    public void Read_AnotherUnitsForm_CountsForWhoeverItNamesAndSaysSo()
    {
        var batch = FormSheets.ReadBook(new XlsxBuilder().Sheet("_thidua", hidden: true, ["Mã đơn vị", "H.TU"], ["Kỳ báo cáo", "2025-Q2"]).Sheet("Báo cáo", FormSheets.Whole));
        Assert.Contains(FindingCode.FormMarkDiffers, batch.Codes());
        Assert.Equal(["H.PT", "H.PT", "H.PT"], batch.Column(InputTables.Observations, "unit"));
    }

    private static void ExpectThree(ImportBatch batch, bool troubled = false)
    {
        if (!troubled)
        {
            Assert.True(batch.Codes().Length == 0, batch.Explain());
        }
        Assert.Equal(["cases", "poverty", "revenue"], batch.Column(InputTables.Observations, "indicator").Order());
        Assert.Equal([10.45m, 50.62m, 210m], batch.Column(InputTables.Observations, "value").Order());
        Assert.Equal("H.PT", batch.Column(InputTables.Observations, "unit").Distinct().Single());
        Assert.Equal("2025-Q2", batch.Column(InputTables.Observations, "period").Distinct().Single());
        ExpectConserved(batch);
    }

    private static void ExpectConserved(ImportBatch batch) =>
        Assert.All(batch.Counts, count => Assert.Equal(count.Read, count.Accepted + count.Rejected + count.Empty + count.LeftOut));
}
