namespace ThiDua.Cli.Tests;

/// <summary>A wrong cell in a report: the unit is listed apart, the explanation names the cell, and a correction mends it.</summary>
public sealed class RejectedRowJourneyTests : IDisposable
{
    private const string Report = "so-lieu-thuc-hien-2024-nam.csv";
    private readonly CommandLine line = new();

    [Fact]
    public void AWrongCell_IsShownFromImportToExplanation_AndAfterCorrectionTheUnitIsRanked()
    {
        var folder = Path.Combine(line.Folder, "mau");
        _ = Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(CommandLine.Sample))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
        var path = Path.Combine(folder, Report);
        var right = File.ReadAllText(path);
        const string Cell = "huyen-than-uyen;production_growth;Năm 2024;";
        Assert.Contains(Cell, right, StringComparison.Ordinal);
        File.WriteAllText(path, right.Replace(Cell + "9,26", Cell + "chín phẩy hai sáu", StringComparison.Ordinal));

        var import = line.Run("import", folder);
        Assert.Contains("\"chín phẩy hai sáu\" không phải là số", import.Results, StringComparison.Ordinal);
        var score = line.Run("score");
        Assert.Contains("Huyện Than Uyên không chấm được vì dòng nói về nó bị từ chối khi nhập", score.Results, StringComparison.Ordinal);
        var (_, explained, _) = line.Run("explain", "huyen-than-uyen", "I.1", "--year", "2024");
        Assert.Contains("chưa đủ số liệu", explained, StringComparison.Ordinal);
        Assert.Contains($"dòng {Report} · A2 bị từ chối", explained, StringComparison.Ordinal);
        Assert.Contains("\"chín phẩy hai sáu\" không phải là số", explained, StringComparison.Ordinal);

        File.WriteAllText(path, right);
        _ = line.Run("import", folder);
        _ = line.Run("score");
        Assert.Contains("hạng 1", line.Run("explain", "huyen-than-uyen", "I.1", "--year", "2024").Results, StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongCorrection_LeavesTheFigure_AndScoreAndRankTellOfIt()
    {
        _ = line.Run("import", CommandLine.Sample);
        _ = line.Run("score");
        const string Told = "đang tính bằng số 9,26";
        Assert.DoesNotContain(Told, line.Run("rank").Results, StringComparison.Ordinal);

        var correction = line.Write("observations-moi.csv", "unit,indicator,period,value,status\nhuyen-than-uyen,production_growth,2024,abc,official\n");
        Assert.Equal(ExitCode.FindingsToSettle, line.Run("import", correction).Code);
        var (code, scored, _) = line.Run("score");
        Assert.Equal(ExitCode.FindingsToSettle, code);
        Assert.Contains(Told, scored, StringComparison.Ordinal);
        var (_, ranked, _) = line.Run("rank", "--year", "2024");
        Assert.Contains(Told, ranked, StringComparison.Ordinal);
        Assert.Contains("observations-moi.csv · A2", ranked, StringComparison.Ordinal);

        _ = line.Write("observations-moi.csv", "unit,indicator,period,value,status\nhuyen-than-uyen,production_growth,2024,\"9,26\",official\n");
        _ = line.Run("import", correction);
        _ = line.Run("score");
        Assert.DoesNotContain(Told, line.Run("rank").Results, StringComparison.Ordinal);
    }

    public void Dispose() => line.Dispose();
}
