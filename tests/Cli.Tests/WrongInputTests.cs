namespace ThiDua.Cli.Tests;

/// <summary>Bad input gets a sentence in Vietnamese, an exit code, no stack trace, and nothing half-stored.</summary>
public sealed class WrongInputTests : IDisposable
{
    private readonly CommandLine line = new();

    [Theory]
    [InlineData("bogus")]
    [InlineData("import")]
    [InlineData("export", "standings")]
    public void UnknownWords_AreWrongUsage(params string[] words)
    {
        var (code, _, troubles) = line.Run(words);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("thidua", troubles, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("score")]
    [InlineData("rank")]
    [InlineData("explain")]
    [InlineData("compare")]
    [InlineData("what-if")]
    [InlineData("robustness")]
    [InlineData("export")]
    [InlineData("report")]
    [InlineData("import")]
    [InlineData("extract")]
    [InlineData("verify")]
    [InlineData("seal")]
    public void Help_IsInVietnamese(params string[] words)
    {
        var (code, results, troubles) = line.Run([.. words, "--help"]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Empty(troubles);
        Assert.Contains("Cách dùng:", results, StringComparison.Ordinal);
        Assert.Contains("  1  xong, nhưng còn dòng bị từ chối hoặc phát hiện cần xử lý", results, StringComparison.Ordinal);
        Assert.DoesNotMatch("Description|Usage|Options|Arguments|Commands|REQUIRED|Show |<[A-Z]{2,}>|\\[options\\]|\\[command\\]|default:", results);
    }

    [Fact]
    public void UnknownTable_ListsTheTables()
    {
        var (code, _, troubles) = line.Run("export", "diem", "--out", Path.Combine(line.Folder, "x.csv"));
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("standings", troubles, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingPublished_SaysWhatToDo()
    {
        _ = Directory.CreateDirectory(line.Home);
        var (code, _, troubles) = line.Run("rank");
        Assert.Equal(ExitCode.MachineFailed, code);
        Assert.Contains("thidua import", troubles, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rank")]
    [InlineData("score")]
    [InlineData("explain", "a")]
    [InlineData("seal", "--list")]
    public void HomeThatIsNotThere_IsWrongUsage_AndIsNotMade(params string[] words)
    {
        var (code, results, troubles) = line.Run(words);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Empty(results);
        Assert.Contains($"Không có thư mục dữ liệu {line.Home}", troubles, StringComparison.Ordinal);
        Assert.False(Directory.Exists(line.Home));
    }

    [Theory]
    [InlineData("rank")]
    [InlineData("status")]
    [InlineData("import", "x.csv")]
    public void HomeThatIsAFile_IsSaidToBeOne(params string[] words)
    {
        _ = line.Write("nhà", "x");
        var (code, _, troubles) = line.Run(words);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains($"{line.Home} là một tệp, không phải thư mục", troubles, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableGivenToExtract_IsSentToImport()
    {
        var path = line.Write("số liệu.csv", "unit,indicator,period,value\n");
        var (code, results, troubles) = line.Run("extract", path);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Empty(results);
        Assert.Contains($"là bảng số liệu, không phải văn bản. Nhập bằng: thidua import \"{path}\"", troubles, StringComparison.Ordinal);
    }

    [Fact]
    public void BeforeTheFirstScore_ExplainSaysSo_AndAYearWithoutBlocsIsRefused()
    {
        _ = line.Run("import", CommandLine.Sample);
        var snapshots = Directory.GetDirectories(Path.Combine(line.Home, "snapshots"));
        var explained = line.Run("explain", "huyen-than-uyen");
        Assert.Equal(ExitCode.WrongUsage, explained.Code);
        Assert.Contains("Chưa có gì được chấm", explained.Troubles, StringComparison.Ordinal);
        Assert.Contains("thidua score", explained.Troubles, StringComparison.Ordinal);

        var scored = line.Run("score", "--year", "1999");
        Assert.Equal(ExitCode.WrongUsage, scored.Code);
        Assert.Contains("Năm 1999 không có khối; các năm có khối: 2024, 2025", scored.Troubles, StringComparison.Ordinal);
        Assert.Empty(scored.Results);
        Assert.Equal(snapshots, Directory.GetDirectories(Path.Combine(line.Home, "snapshots")));
    }

    [Fact]
    public void ReplacedFigures_AreToldInVietnamese()
    {
        _ = line.Write("vào/units.csv", "code,name,kind\nA,Đơn vị A,so\n");
        _ = line.Write("vào/indicators.csv", "code,name,unit_of_measure,direction,accumulation,aggregation\nx,Chỉ tiêu X,việc,higher,period,sum\n");
        var figures = line.Write("vào/observations.csv", "unit,indicator,period,value,status,known_by\nA,x,2025,1,preliminary,checked\n");
        _ = line.Run("import", Path.GetDirectoryName(figures)!);
        _ = line.Write("vào/observations.csv", "unit,indicator,period,value,status,known_by\nA,x,2025,2,preliminary,checked\n");
        var results = line.Run("import", figures).Results;
        Assert.Contains("A, x, 2025, giá trị, sơ bộ, đã kiểm tra: 1 → 2 (observations.csv · D2)", results, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyFile_IsOneSentence() => IsOneSentence(line.Write("units.csv", ""));

    [Fact]
    public void HtmlNamedWorkbook_IsOneSentence() => IsOneSentence(line.Write("observations.xlsx", "<html><body>báo cáo</body></html>"));

    [Fact]
    public void MissingPath_IsOneSentence_AndWrongUsage() =>
        IsOneSentence(Path.Combine(line.Folder, "khong-co"), ExitCode.WrongUsage);

    [Fact]
    public void RuleBookWithAGap_IsNotTakenIn_AndNamesTheGap()
    {
        var path = line.Write(
            "rulebook-hong.json",
            """
            { "id": "hong", "title": "Hỏng", "year": 2025, "version": 1, "effective": "2025-01-01", "blocs": ["k"], "maximum": 5,
              "criteria": [ { "code": "1", "title": "Một", "maximum": 5, "indicator": "x",
                "rule": { "kind": "bands", "of": "value", "gives": "points", "bands": [ { "to": 97, "points": 4 }, { "from": 98, "points": 5 } ] } } ] }
            """
        );
        var (code, results, troubles) = line.Run("import", path);
        Assert.Equal(ExitCode.FindingsToSettle, code);
        Assert.Contains("97", results, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ThiDua", results + troubles, StringComparison.Ordinal);
        var (_, status, _) = line.Run("status");
        Assert.DoesNotContain("rule_books", status, StringComparison.Ordinal);
    }

    [Fact]
    public void LeftFiles_AreListed_WithTheCommandThatReadsADocument()
    {
        var document = line.Write("vào/chỉ thị.pdf", "%PDF-1.7\n");
        _ = line.Write("vào/README.md", "ghi chú");
        _ = line.Write("vào/units.csv", "code,name,kind\nA,Đơn vị A,so\n");
        var results = line.Run("import", Path.GetDirectoryName(document)!).Results;
        Assert.Contains($"Chưa nhập chỉ thị.pdf: đây là văn bản, không phải bảng số liệu; đọc bằng: thidua extract \"{document}\"", results, StringComparison.Ordinal);
        Assert.Contains("Bỏ qua, không phải bảng số liệu: README.md", results, StringComparison.Ordinal);
    }

    /// <summary>Asked for by name, or nothing but documents: a finding, and no empty table.</summary>
    [Fact]
    public void ADirectiveImportedByName_IsAFinding_WithTheCommandThatReadsIt()
    {
        var document = line.Write("vào/chỉ thị.pdf", "%PDF-1.7\n");
        foreach (var path in new[] { document, Path.GetDirectoryName(document)! })
        {
            var (code, results, _) = line.Run("import", path);
            Assert.Equal(ExitCode.FindingsToSettle, code);
            Assert.StartsWith($"Chưa nhập chỉ thị.pdf: đây là văn bản, không phải bảng số liệu; đọc bằng: thidua extract \"{document}\"", results, StringComparison.Ordinal);
            Assert.EndsWith("Mã thoát 1: còn 1 phát hiện cần xử lý.", results.TrimEnd(), StringComparison.Ordinal);
        }
        Assert.Contains("\"code\": 118", line.Run("import", document, "--json").Results, StringComparison.Ordinal);
    }

    [Fact]
    public void ARuleBookUnderANameThatImportDoesNotTake_IsRefused()
    {
        var path = Path.Combine(line.Folder, "bang1.json");
        var (code, _, troubles) = line.Run("rulebook", "huyen-2024", "--out", path);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("Đặt tên như rulebook-bang1.json", troubles, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    public void Dispose() => line.Dispose();

    private void IsOneSentence(string path, ExitCode expected = ExitCode.FindingsToSettle)
    {
        var (code, results, troubles) = line.Run("import", path);
        Assert.Equal(expected, code);
        Assert.Contains("giữ nguyên", results, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(line.Home, "snapshots")) && Directory.EnumerateDirectories(Path.Combine(line.Home, "snapshots")).Any());
        Assert.Contains(Path.GetFileName(path), results, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ThiDua", results + troubles, StringComparison.Ordinal);
    }
}
