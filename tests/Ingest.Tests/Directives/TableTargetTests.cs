using ThiDua.Ingest.Directives;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Ingest.Tests.Directives;

/// <summary>Targets in a table: indicator, unit of measure, plans by year or by area. A row is one line, as Word's tables come in.</summary>
public sealed class TableTargetTests
{
    [Fact]
    public void PlanOfTheYear_IsRead_ResultsAndNotesAreNot()
    {
        var targets = Read(
            "| TT | Chỉ tiêu | Đơn vị tính | Thực hiện 2024 | Kế hoạch 2025 | Ghi chú |",
            "| I | Kinh tế | | | | |",
            "| 1 | Thu nhập bình quân đầu người | Triệu đồng | 55,2 | 58,4 | |",
            "| 2 | Giảm tỷ lệ hộ nghèo | % | 3,1 | 3,5 | 12 xã |",
            "| 3 | Giải quyết việc làm | Lao động | 9.210 | ≥ 9.460 | |",
            "| 4 | Tốc độ tăng giá trị sản xuất | % | 6 | 7-7,5 | |",
            "| 5 | Chỉ số hài lòng | % | 84 | Giữ vững | |"
        );
        Assert.Equal(
            [
                ("Thu nhập bình quân đầu người", TargetChange.Level, TargetComparator.Equal, 58.4m, (decimal?)null, "triệu đồng"),
                ("tỷ lệ hộ nghèo", TargetChange.DecreaseBy, TargetComparator.Equal, 3.5m, null, "điểm %"),
                ("Giải quyết việc làm", TargetChange.Level, TargetComparator.AtLeast, 9460m, null, "lao động"),
                ("Tốc độ tăng giá trị sản xuất", TargetChange.Level, TargetComparator.Between, 7m, 7.5m, "%"),
            ],
            targets.Select(target => (target.Indicator, target.Change, target.Comparator, target.Value, target.Upper, target.Unit!))
        );
        Assert.All(targets, target => Assert.Equal(2025, target.DeadlineYear));
        Assert.Equal("Giải quyết việc làm | Lao động | 9.210 | ≥ 9.460", targets[2].Quote);
    }

    [Fact]
    public void ColumnsOfAreas_AreScopes()
    {
        var targets = Read(
            "| Chỉ tiêu | ĐVT | Toàn tỉnh | Các xã vùng cao | Đô thị |",
            "| Tỷ lệ hồ sơ trực tuyến | % | từ 80 trở lên | 65 | trên 90 |"
        );
        Assert.Equal([("Toàn tỉnh", 80m), ("Các xã vùng cao", 65m), ("Đô thị", 90m)], targets.Select(target => (target.Scope!, target.Value)));
        Assert.Equal([TargetComparator.AtLeast, TargetComparator.Equal, TargetComparator.MoreThan], targets.Select(target => target.Comparator));
    }

    [Fact]
    public void BareYears_ArePlansFromTheDocumentsYearOn()
    {
        var targets = Read("| Chỉ tiêu | Đơn vị | Năm 2023 | Năm 2024 | Năm 2025 | Năm 2026 |", "| Số xã đạt chuẩn | xã | 40 | 42 | 44 | 47 |");
        Assert.Equal([(2025, 44m), (2026, 47m)], targets.Select(target => (target.DeadlineYear!.Value, target.Value)));
    }

    [Theory]
    [InlineData("| TT | Họ và tên | Chức vụ |", "| 1 | Nguyễn Văn A | Trưởng khối |")]
    [InlineData("| Chỉ tiêu | Đơn vị chủ trì | Điểm chuẩn |", "| Thu ngân sách | Sở Tài chính | 10 |")]
    [InlineData("| Chỉ tiêu | Thực hiện năm 2024 |", "| Thu ngân sách | 2.365 |")]
    public void OtherTables_SetNoTarget(string header, string row) => Assert.Empty(Read(header, row));

    private static IReadOnlyList<DirectiveTarget> Read(params string[] rows) =>
        DirectiveReader.Read(DirectiveCase.Head + "Biểu chỉ tiêu kèm theo:\n" + string.Join('\n', rows) + "\nCác đơn vị tổ chức thực hiện.", "bang.docx").Targets;
}
