using ThiDua.Warehouse.Home;
using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Cli.Tests;

/// <summary>From a directive to targets: only what a person marked yes, with its words and its place.</summary>
public sealed class AcceptTests : IDisposable
{
    private const string Text = """
        ỦY BAN NHÂN DÂN
        TỈNH HOA BAN
        Số: 15/CT-UBND
        Hoa Ban, ngày 20 tháng 12 năm 2024

        CHỈ THỊ
        Về phát động phong trào thi đua năm 2025

        Năm 2025, toàn tỉnh phấn đấu:
        - Giải quyết việc làm cho ít nhất 9.460 lao động.
        - Tỷ lệ hộ nghèo giảm 3,5%.
        - Mỗi xã hoàn thành 01 công trình chào mừng.
        """;

    private readonly CommandLine line = new();

    public AcceptTests()
    {
        var data = Path.Combine(line.Folder, "bang");
        line.Write("bang/units.csv", "code,name,kind,parent\ntinh,Tỉnh Hoa Ban,tinh,\nxa-a,Xã A,xa,tinh\nxa-b,Xã B,xa,tinh\n");
        line.Write(
            "bang/indicators.csv",
            "code,name,unit_of_measure,direction,accumulation,aggregation\njobs,Giải quyết việc làm,lao động,higher,cumulative,sum\npoor,Tỷ lệ hộ nghèo đa chiều,%,lower,level,none\n"
        );
        line.Write("bang/campaigns.csv", "code,name\npt-2025,Phong trào 2025\n");
        Assert.Equal(ExitCode.Done, line.Run("import", data).Code);
        Directive = line.Write("chi-thi.txt", Text);
    }

    private string Directive { get; }

    public void Dispose() => line.Dispose();

    [Theory]
    [InlineData("phieu.csv")]
    [InlineData("phieu.xlsx")]
    public void Review_FillsInWhatIsCertain_AndMarksNothing(string name)
    {
        var review = Path.Combine(line.Folder, name);
        var (code, results, _) = line.Run("extract", Directive, "--review", review);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("2 chỉ tiêu", results, StringComparison.Ordinal);
        Assert.Contains($"thidua extract \"{Directive}\" --accept \"{review}\"", results, StringComparison.Ordinal);
        // Nothing is marked: nothing is stored.
        var accepted = line.Run("extract", Directive, "--accept", review);
        Assert.Equal(ExitCode.Done, accepted.Code);
        Assert.Contains("chưa dòng nào được đánh dấu \"có\"", accepted.Results, StringComparison.Ordinal);
        Assert.DoesNotContain("dòng mới", accepted.Results, StringComparison.Ordinal);
        Assert.Empty(Stored(InputTables.Targets, "indicator"));
        Assert.Equal(ExitCode.WrongUsage, line.Run("extract", Directive, "--review", review).Code);
    }

    [Fact]
    public void Accept_StoresWhatWasMarked_WithQuotePlaceAndDocument()
    {
        var review = Marked(cells => cells["Mã dòng"] is "T1" ? With(cells, ("Nhận (có / không)", "có")) : cells);
        var dry = line.Run("extract", Directive, "--accept", review, "--dry-run");
        Assert.Equal(ExitCode.Done, dry.Code);
        Assert.Empty(Stored(InputTables.Targets, "indicator"));
        Assert.Equal(ExitCode.Done, line.Run("extract", Directive, "--accept", review).Code);
        Assert.Equal(["jobs"], Stored(InputTables.Targets, "indicator"));
        Assert.Equal(["9460"], Stored(InputTables.Targets, "value"));
        Assert.Equal(["Chỉ thị 15/CT-UBND ngày 20/12/2024"], Stored(InputTables.Targets, "source"));
        Assert.Contains("9.460 lao động", Assert.Single(Stored(InputTables.Targets, "quote")), StringComparison.Ordinal);
        using var snapshot = SnapshotReader.OpenCurrent(new HomeFolder(line.Home));
        var place = snapshot.ReadFacts(InputTables.Targets).Places[0];
        Assert.Equal("chi-thi.txt", place.File);
        Assert.StartsWith("vị trí ", place.Sheet, StringComparison.Ordinal);
        // The same review again changes nothing.
        Assert.Contains("0 dòng mới", line.Run("extract", Directive, "--accept", review).Results, StringComparison.Ordinal);
    }

    [Fact]
    public void Accept_OfAnOpenIndicator_AsksWithSuggestions_AndStoresNothing()
    {
        var review = Marked(cells => cells["Mã dòng"] is "T2" ? With(cells, ("Nhận (có / không)", "x")) : cells);
        var (code, results, _) = line.Run("extract", Directive, "--accept", review);
        Assert.Equal(ExitCode.FindingsToSettle, code);
        Assert.Contains("poor (Tỷ lệ hộ nghèo đa chiều)", results, StringComparison.Ordinal);
        Assert.Empty(Stored(InputTables.Targets, "indicator"));
        review = Marked(cells => cells["Mã dòng"] is "T2" ? With(cells, ("Nhận (có / không)", "có"), ("Mã chỉ tiêu", "poor")) : cells);
        Assert.Equal(ExitCode.Done, line.Run("extract", Directive, "--accept", review).Code);
        Assert.Equal(["decreaseBy"], Stored(InputTables.Targets, "change"));
        Assert.Equal(["tinh"], Stored(InputTables.Targets, "scope"));
    }

    [Fact]
    public void Accept_OfACommitment_KeepsWhoOwesIt()
    {
        var review = Marked(cells =>
            cells["Mã dòng"] is "C1" ? With(cells, ("Nhận (có / không)", "có"), ("Mã phong trào", "pt-2025"), ("Phạm vi", "kind=xa")) : cells
        );
        Assert.Equal(ExitCode.Done, line.Run("extract", Directive, "--accept", review).Code);
        Assert.Equal(["kind=xa"], Stored(InputTables.Commitments, "scope"));
        Assert.Equal(["1"], Stored(InputTables.Commitments, "count"));
        Assert.Contains("01 công trình", Assert.Single(Stored(InputTables.Commitments, "quote")), StringComparison.Ordinal);
    }

    [Fact]
    public void Accept_OfSeveralScopesInOneCell_SaysHowToWriteThem()
    {
        var review = Marked(cells =>
            cells["Mã dòng"] is "C1" ? With(cells, ("Nhận (có / không)", "có"), ("Mã phong trào", "pt-2025"), ("Phạm vi", "kind=tinh, kind=xa")) : cells
        );
        var (code, results, _) = line.Run("extract", Directive, "--accept", review);
        Assert.Equal(ExitCode.FindingsToSettle, code);
        Assert.Contains("một ô ghi nhiều phạm vi: kind=tinh, kind=xa", results, StringComparison.Ordinal);
        Assert.Contains("mỗi dòng một phạm vi: \"kind=tinh\"; \"kind=xa\"", results, StringComparison.Ordinal);
        Assert.Empty(Stored(InputTables.Commitments, "scope"));
        // As told: the row twice, a scope and a name each.
        var lines = File.ReadAllLines(review).ToList();
        var row = lines.Single(text => text.StartsWith("C1;", StringComparison.Ordinal));
        var at = lines.IndexOf(row);
        lines[at] = row.Replace("kind=tinh, kind=xa", "xa-a", StringComparison.Ordinal).Replace(";mỗi xã;", ";xã A;", StringComparison.Ordinal);
        lines.Add(row.Replace("kind=tinh, kind=xa", "xa-b", StringComparison.Ordinal).Replace(";mỗi xã;", ";xã B;", StringComparison.Ordinal));
        File.WriteAllLines(review, lines);
        line.Run("extract", Directive, "--accept", review);
        Assert.Equal(["xa-a", "xa-b"], Stored(InputTables.Commitments, "scope").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Accept_OfAScopeWithoutUnits_EndsItsSentence()
    {
        var review = Marked(cells =>
            cells["Mã dòng"] is "C1" ? With(cells, ("Nhận (có / không)", "có"), ("Mã phong trào", "pt-2025"), ("Phạm vi", "kind=phuong"), ("Hạn", "")) : cells
        );
        Assert.Contains("không đơn vị nào thuộc phạm vi \"kind=phuong\" trong bảng đơn vị.", line.Run("extract", Directive, "--accept", review).Results, StringComparison.Ordinal);
    }

    [Fact]
    public void Accept_OfAnEmptyCell_NamesTheColumnAsTheSheetDoes()
    {
        var review = Marked(cells =>
            cells["Mã dòng"] is "C1" ? With(cells, ("Nhận (có / không)", "có"), ("Mã phong trào", "pt-2025"), ("Việc", "")) : cells
        );
        Assert.Contains("cột \"Việc\" bắt buộc", line.Run("extract", Directive, "--accept", review).Results, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_OfAWorkbook_SaysOnlyThatItIsOne()
    {
        var workbook = Path.Combine(line.Folder, "phieu.xlsx");
        Assert.Equal(ExitCode.Done, line.Run("extract", Directive, "--review", workbook).Code);
        var (code, results, trouble) = line.Run("extract", workbook);
        Assert.Equal(ExitCode.FindingsToSettle, code);
        Assert.Contains("có định dạng Excel", trouble, StringComparison.Ordinal);
        Assert.Contains($"thidua import \"{workbook}\"", trouble, StringComparison.Ordinal);
        Assert.DoesNotContain("không giao chỉ tiêu", results, StringComparison.Ordinal);
    }

    [Fact]
    public void Review_OfWhatSetsNothing_WritesNoSheet_AndSaysWhy()
    {
        var target = Path.Combine(line.Folder, "trống.xlsx");
        foreach (var (source, why) in new[] { (line.Write("ghi chú.txt", "Hôm nay trời đẹp."), "không giao chỉ tiêu"), (line.Write("chỉ thị.pdf", "%PDF-1.7\n"), "không đọc được văn bản") })
        {
            var (code, _, trouble) = line.Run("extract", source, "--review", target);
            Assert.Equal(ExitCode.FindingsToSettle, code);
            Assert.Contains($"Không ghi {target}: ", trouble, StringComparison.Ordinal);
            Assert.Contains(why, trouble, StringComparison.Ordinal);
            Assert.False(File.Exists(target));
        }
    }

    [Fact]
    public void Accept_OfAnotherText_OrOfARowThatIsNotThere_IsRefused()
    {
        var other = line.Write("khac.txt", Text.Replace("9.460", "9.500", StringComparison.Ordinal));
        var review = Marked(cells => With(cells, ("Nhận (có / không)", "có")));
        var (code, results, _) = line.Run("extract", other, "--accept", review);
        Assert.Equal(ExitCode.FindingsToSettle, code);
        Assert.Contains("lập từ một văn bản khác", results, StringComparison.Ordinal);
        review = Marked(cells => cells["Mã dòng"] is "T1" ? With(cells, ("Mã dòng", "T9"), ("Nhận (có / không)", "có")) : With(cells, ("Nhận (có / không)", "chắc vậy")));
        (code, results, _) = line.Run("extract", Directive, "--accept", review);
        Assert.Equal(ExitCode.FindingsToSettle, code);
        Assert.Contains("không có dòng T9", results, StringComparison.Ordinal);
        Assert.Contains("\"chắc vậy\" không phải có hay không", results, StringComparison.Ordinal);
        Assert.Empty(Stored(InputTables.Targets, "indicator"));
    }

    [Fact]
    public void Accept_OfAFileThatIsNoReview_SaysSo()
    {
        var other = line.Write("bang.csv", "a;b\n1;2\n");
        var (code, results, _) = line.Run("extract", Directive, "--accept", other);
        Assert.Equal(ExitCode.FindingsToSettle, code);
        Assert.Contains("phiếu duyệt", results, StringComparison.Ordinal);
    }

    /// <summary>The review as csv, its rows changed as a person would.</summary>
    private string Marked(Func<Dictionary<string, string>, Dictionary<string, string>> change)
    {
        var path = Path.Combine(line.Folder, "phieu-duyet.csv");
        File.Delete(path);
        Assert.Equal(ExitCode.Done, line.Run("extract", Directive, "--review", path).Code);
        var rows = File.ReadAllLines(path).Select(text => text.Split(';')).ToList();
        var header = rows[0];
        File.WriteAllLines(
            path,
            rows.Skip(1)
                .Select(row => change(header.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)))
                .Select(cells => string.Join(';', header.Select(name => cells[name])))
                .Prepend(string.Join(';', header))
        );
        return path;
    }

    private static Dictionary<string, string> With(Dictionary<string, string> cells, params (string Name, string Value)[] changes)
    {
        foreach (var (name, value) in changes)
        {
            Assert.True(cells.ContainsKey(name), name);
            cells[name] = value;
        }
        return cells;
    }

    private List<string> Stored(TableSchema table, string column)
    {
        using var snapshot = SnapshotReader.OpenCurrent(new HomeFolder(line.Home));
        var rows = snapshot.ReadFacts(table).Rows;
        var at = table.Columns.ToList().FindIndex(one => string.Equals(one.Name, column, StringComparison.Ordinal));
        return [.. Enumerable.Range(0, rows.RowCount).Select(row => Convert.ToString(rows[row, at] is decimal number ? number / 1.000000000000000m : rows[row, at], System.Globalization.CultureInfo.InvariantCulture)!)];
    }
}
