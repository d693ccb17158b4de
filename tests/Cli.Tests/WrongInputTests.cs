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
    public void Help_IsInVietnamese(params string[] words)
    {
        var (code, results, troubles) = line.Run([.. words, "--help"]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Empty(troubles);
        Assert.Contains("Cách dùng:", results, StringComparison.Ordinal);
        Assert.Contains("  1  xong, nhưng còn dòng bị từ chối hoặc phát hiện cần xử lý", results, StringComparison.Ordinal);
        Assert.DoesNotMatch("Description|Usage|Options|Arguments|Commands|REQUIRED|Show |\\[options\\]|\\[command\\]|default:", results);
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
        var (code, _, troubles) = line.Run("rank");
        Assert.Equal(ExitCode.MachineFailed, code);
        Assert.Contains("thidua import", troubles, StringComparison.Ordinal);
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
