using System.Text.Json;

namespace ThiDua.Cli.Tests;

/// <summary>From a score run to a sealed file and its check, as a person types it.</summary>
public sealed class SealingTests : IDisposable
{
    private static readonly string[] Accepted = ["--accept", "130=dòng mẫu", "150=dòng mẫu", "301=chưa nộp", "305=khối thống nhất"];

    private readonly CommandLine line = new();

    public SealingTests()
    {
        _ = line.Run("import", CommandLine.Sample);
        _ = line.Run("score");
    }

    [Fact]
    public void Seal_CopyElsewhere_Verify_ThenOneByteChanged()
    {
        var refused = line.Run("seal", "--year", "2024");
        Assert.Equal(ExitCode.FindingsToSettle, refused.Code);
        Assert.Contains("Mã 305 (Vượt mức trần)", refused.Results, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(line.Home, "seals")));

        using var answer = JsonDocument.Parse(line.Run(["seal", "--year", "2024", "--json", .. Accepted]).Results);
        var (code, path) = (answer.RootElement.GetProperty("code").GetString()!, answer.RootElement.GetProperty("path").GetString()!);
        var copy = Path.Combine(line.Folder, "máy khác.zip");
        File.Copy(path, copy);
        var equal = line.Run("verify", copy, "--code", code.ToLowerInvariant());
        Assert.Equal(ExitCode.Done, equal.Code);
        Assert.Contains("BẰNG NHAU", equal.Results, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, line.Run("verify", code).Code);

        var bytes = File.ReadAllBytes(copy);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(copy, bytes);
        var changed = line.Run("verify", copy);
        Assert.Equal(ExitCode.FindingsToSettle, changed.Code);
        Assert.Contains("KHÔNG KHỚP", changed.Results, StringComparison.Ordinal);

        var list = line.Run("seal", "--list");
        Assert.Contains(code, list.Results, StringComparison.Ordinal);
        Assert.Contains("305 Vượt mức trần (1): khối thống nhất", list.Results, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, line.Run(["seal", "--year", "2024", .. Accepted]).Code);
    }

    [Fact]
    public void AVersionOfARuleBook_SaysOneThing_AboveAllWhenSealed()
    {
        var file = Path.Combine(line.Folder, "rulebook-huyen.json");
        Assert.Equal(ExitCode.Done, line.Run("rulebook", "huyen-2024", "--out", file).Code);
        var signed = File.ReadAllText(file);
        Assert.Equal(ExitCode.Done, line.Run("import", file).Code);
        var changed = signed.Replace("\"title\": \"", "\"title\": \"Bản sửa ", StringComparison.Ordinal);
        Assert.NotEqual(signed, changed);
        File.WriteAllText(file, changed);

        var replaced = line.Run("import", file);
        Assert.Equal(ExitCode.FindingsToSettle, replaced.Code);
        Assert.Contains("khác bản đó ở:", replaced.Results, StringComparison.Ordinal);
        File.WriteAllText(file, signed);
        _ = line.Run("import", file);
        Assert.Equal(ExitCode.Done, line.Run(["seal", "--year", "2024", .. Accepted]).Code);

        File.WriteAllText(file, changed);
        var refused = line.Run("import", file);
        Assert.Equal(ExitCode.FindingsToSettle, refused.Code);
        Assert.Contains("Bản đã niêm phong giữ nguyên", refused.Results, StringComparison.Ordinal);
        Assert.Equal(signed, Written());

        string Written()
        {
            var again = Path.Combine(line.Folder, "rulebook-lại.json");
            _ = line.Run("rulebook", "huyen-2024", "--out", again, "--force");
            return File.ReadAllText(again);
        }
    }

    /// <summary>Whoever works on after a seal is told, with the remedy; a new seal ends it. A slip in a code names the right one.</summary>
    [Fact]
    public void AfterASeal_ResultsThatDiffer_AreSaidUntilSealedAgain()
    {
        using var answer = JsonDocument.Parse(line.Run(["seal", "--year", "2024", "--json", .. Accepted]).Results);
        var code = answer.RootElement.GetProperty("code").GetString()!;
        var said = $"Kết quả của huyen (2024) khác bản đã niêm phong {code} ngày";
        Assert.DoesNotContain(said, line.Run("status").Results, StringComparison.Ordinal);

        const string Report = "so-lieu-thuc-hien-2024-nam.csv";
        const string Cell = "huyen-than-uyen;production_growth;Năm 2024;";
        var figures = line.Write(Report, File.ReadAllText(Path.Combine(CommandLine.Sample, Report)).Replace(Cell + "9,26", Cell + "7,5", StringComparison.Ordinal));
        _ = line.Run("import", figures);
        foreach (var words in new string[][] { ["score"], ["rank"], ["status"], ["seal", "--list"] })
        {
            var results = line.Run(words).Results;
            Assert.Contains(said, results, StringComparison.Ordinal);
            Assert.Contains("thidua seal --year 2024 --bloc huyen --cause", results, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(said, line.Run("rank", "--year", "2025").Results, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, line.Run(["seal", "--year", "2024", "--cause", "số sửa", .. Accepted]).Code);
        Assert.DoesNotContain(said, line.Run("status").Results, StringComparison.Ordinal);

        var slip = (code[0] == '2' ? '3' : '2') + code[1..];
        var (wrong, _, troubles) = line.Run("verify", slip);
        Assert.Equal(ExitCode.WrongUsage, wrong);
        Assert.Contains($"Có phải: {code} (năm 2024, huyen)", troubles, StringComparison.Ordinal);
    }

    [Fact]
    public void ARejectedRowOfAnotherUnit_DoesNotKeepABlocFromItsSeal() =>
        Assert.Equal(ExitCode.Done, line.Run("seal", "--year", "2025", "--bloc", "so-nganh").Code);

    [Fact]
    public void AWorkbookGivenToVerify_IsNotASealedPackage()
    {
        var path = Path.Combine(line.Folder, "diem.xlsx");
        _ = line.Run("report", "score-sheet", "--year", "2024", "--bloc", "huyen", "--out", path);
        var results = line.Run("verify", path).Results;
        Assert.Contains("không phải gói niêm phong dùng được: đây là tệp Word hoặc Excel.", results, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seal")]
    [InlineData("seal", "--year", "1999")]
    [InlineData("seal", "--year", "2024", "--bloc", "khong-co")]
    [InlineData("seal", "--year", "2024", "--accept", "305")]
    [InlineData("seal", "--year", "2024", "--accept", "305=")]
    [InlineData("seal", "--year", "2024", "--accept", "99999=x")]
    [InlineData("seal", "--year", "2024", "--accept", "305=x", "305=y")]
    [InlineData("verify", "khong-co.zip")]
    [InlineData("verify", "7K3M-9QAX-2TBE-H4WC")]
    [InlineData("verify", ".", "--code", "7K3M")]
    [InlineData("verify", ".", "--previous", "khong-co")]
    public void WrongWords_AreWrongUsage_AndStoreNothing(params string[] words)
    {
        var (code, results, troubles) = line.Run(words);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.NotEqual("", results + troubles);
        Assert.DoesNotContain("   at ThiDua", results + troubles, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(line.Home, "seals")));
    }

    public void Dispose() => line.Dispose();
}
