using System.IO.Compression;

namespace ThiDua.Cli.Tests;

/// <summary>thidua report as a person types it, over the sample.</summary>
public sealed class ReportTests(ExportTests.SampleLine sample) : IClassFixture<ExportTests.SampleLine>
{
    private readonly CommandLine line = sample.Line;

    [Theory]
    [InlineData("x.docx", "thiếu --year", "minutes", "--bloc", "huyen")]
    [InlineData("x.docx", "thiếu --bloc", "minutes", "--year", "2024")]
    [InlineData("x.docx", "Đã chấm: năm 2024 huyen; năm 2025 so-nganh, xa-vung-cao", "notice", "--year", "2024", "--bloc", "xa")]
    [InlineData("x.docx", "Các văn bản: minutes, proposal, closing, notice, score-sheet", "letter", "--year", "2024", "--bloc", "huyen")]
    [InlineData("x.txt", "Đặt tên tệp kết thúc bằng .docx", "closing", "--year", "2024", "--bloc", "huyen")]
    [InlineData("x.docx", "Đặt tên tệp kết thúc bằng .xlsx", "score-sheet", "--year", "2024", "--bloc", "huyen")]
    [InlineData("x.docx", "Tên tệp cần có: bien-ban.txt, to-trinh.txt, bao-cao.txt, thong-bao.txt", "notice", "--year", "2024", "--bloc", "huyen", "--templates", "không có")]
    public void WrongWords_SayWhatIsNeeded(string file, string expected, params string[] words)
    {
        var path = Path.Combine(line.Folder, file);

        var (code, _, troubles) = line.Run(["report", .. words, "--out", path]);

        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains(expected, troubles, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    /// <summary>What an office does with a text of its own, without a programmer.</summary>
    [Fact]
    public void Templates_AreCopied_Changed_AndUsed_AndAMistakeIsNamedByItsLine()
    {
        var folder = Path.Combine(line.Folder, "mẫu của sở");
        Assert.Equal(ExitCode.Done, line.Run("report", "templates", "--out", folder).Code);
        var file = Path.Combine(folder, "thong-bao.txt");
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text.Replace("trưởng khối thông báo", "trưởng khối trân trọng thông báo", StringComparison.Ordinal));

        var path = Path.Combine(line.Folder, "thông báo.docx");
        Assert.Equal(ExitCode.Done, line.Run("report", "notice", "--year", "2024", "--bloc", "huyen", "--templates", folder, "--out", path).Code);
        Assert.Contains("trưởng khối trân trọng thông báo", Body(path), StringComparison.Ordinal);

        File.WriteAllText(file, text.Replace("{{trưởng khối}}", "{{truong khoi}}", StringComparison.Ordinal));
        var wrong = Path.Combine(line.Folder, "sai.docx");
        var (code, _, troubles) = line.Run("report", "notice", "--year", "2024", "--bloc", "huyen", "--templates", folder, "--out", wrong);
        Assert.Equal(ExitCode.FindingsToSettle, code);
        Assert.Contains("thong-bao.txt · dòng 27: ", troubles, StringComparison.Ordinal);
        Assert.Contains("Gần nhất là {{trưởng khối}}", troubles, StringComparison.Ordinal);
        Assert.False(File.Exists(wrong));

        Assert.Equal(ExitCode.WrongUsage, line.Run("report", "templates", "--out", folder).Code);
        Assert.Contains("{{truong khoi}}", File.ReadAllText(file), StringComparison.Ordinal);
    }

    private static string Body(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using StreamReader reader = new(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }
}
