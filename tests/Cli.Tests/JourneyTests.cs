using System.Text.Json;

namespace ThiDua.Cli.Tests;

/// <summary>From files to a league table and an explanation, as a person types it.</summary>
public sealed class JourneyTests : IDisposable
{
    private readonly CommandLine line = new();

    [Fact]
    public void Sample_ImportScoreExport_GivesTheLeagueTable()
    {
        var import = line.Run("import", CommandLine.Sample);
        Assert.Equal(ExitCode.FindingsToSettle, import.Code);
        Assert.Contains("\"1,2,5\" không phải là số", import.Results, StringComparison.Ordinal);
        Assert.Matches(@"\nMã thoát 1: còn \d+ dòng bị từ chối, \d+ phát hiện cần xử lý\.\s*$", import.Results);
        var score = line.Run("score");
        Assert.Matches(@"\nMã thoát 1: còn \d+ phát hiện cần xử lý\.\s*$", score.Results);
        Assert.Contains("Khối các huyện, thành phố", score.Results, StringComparison.Ordinal);
        var output = Path.Combine(line.Folder, "standings.csv");
        var export = line.Run("export", "standings", "--format", "csv", "--out", output);
        Assert.Equal(ExitCode.Done, export.Code);
        var rows = File.ReadAllLines(output);
        Assert.Equal("\ufeffyear,bloc,unit,name,total,total_shown,rank,rating,state,decided_by".TrimStart('\ufeff'), rows[0].TrimStart('\ufeff'));
        Assert.Contains(rows, row => row.StartsWith("2024,huyen,huyen-sin-ho,", StringComparison.Ordinal) && row.Contains("incomplete", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("disqualified", StringComparison.Ordinal));
    }

    [Fact]
    public void SameFilesTwice_ChangeNothing()
    {
        _ = line.Run("import", CommandLine.Sample);
        var before = Snapshot();
        var again = line.Run("import", CommandLine.Sample);
        Assert.Contains("Không có gì mới", again.Results, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void DryRun_StoresNothing()
    {
        var import = line.Run("import", CommandLine.Sample, "--dry-run");
        Assert.Contains("Chạy thử, không ghi gì", import.Results, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, line.Run("rank").Code);
    }

    [Fact]
    public void Explain_UnknownUnit_ListsWhatThereIs()
    {
        _ = line.Run("import", CommandLine.Sample);
        _ = line.Run("score");
        var (code, _, troubles) = line.Run("explain", "huyen-khong-co");
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("huyen-than-uyen", troubles, StringComparison.Ordinal);
    }

    [Fact]
    public void FactsThatCameAfterTheScore_AreSaidBesideTheRanks_UntilScoredAgain()
    {
        _ = line.Run("import", CommandLine.Sample);
        // Nothing was scored, so nothing is older than its facts.
        var unscored = line.Run("status").Results;
        Assert.DoesNotContain("Kết quả đã cũ", unscored, StringComparison.Ordinal);
        Assert.Matches(@"Chưa chấm: [^\n]*huyen \(2024\)[^\n]*\. Chạy: thidua score", unscored);
        using (var status = JsonDocument.Parse(line.Run("status", "--json").Results))
        {
            Assert.Equal(0, status.RootElement.GetProperty("stale").GetArrayLength());
            Assert.NotEqual(0, status.RootElement.GetProperty("unscored").GetArrayLength());
        }
        _ = line.Run("score");
        Assert.DoesNotMatch("Kết quả đã cũ|Chưa chấm", line.Run("status").Results);
        Assert.DoesNotContain("Kết quả đã cũ", line.Run("rank").Results, StringComparison.Ordinal);
        _ = line.Run("import", line.Write("sua/observations.csv", "unit,indicator,period,value\nhuyen-than-uyen,jobs,2024,1400\n"));
        Assert.Contains("sau lần chấm của huyen (2024). Chạy: thidua score", line.Run("rank", "--bloc", "huyen").Results, StringComparison.Ordinal);
        Assert.Contains("sau lần chấm của huyen (2024). Chạy: thidua score", line.Run("status").Results, StringComparison.Ordinal);
        Assert.Contains("[sai] 1 × Chưa có số liệu", line.Run("status").Results, StringComparison.Ordinal);
        Assert.DoesNotContain("Kết quả đã cũ", line.Run("rank", "--bloc", "so-nganh").Results, StringComparison.Ordinal);
        _ = line.Run("score");
        Assert.DoesNotContain("Kết quả đã cũ", line.Run("rank").Results, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OneCriterion_PrintsRuleArithmeticAndCell()
    {
        _ = line.Run("import", CommandLine.Sample);
        _ = line.Run("score");
        var (code, results, _) = line.Run("explain", "huyen-than-uyen", "I.1");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("quy tắc:", results, StringComparison.Ordinal);
        Assert.Contains("phép tính:", results, StringComparison.Ordinal);
        Assert.Contains("ô số liệu: so-lieu-thuc-hien-2024", results, StringComparison.Ordinal);
    }

    public void Dispose() => line.Dispose();

    private string? Snapshot()
    {
        using var status = JsonDocument.Parse(line.Run("status", "--json").Results);
        return status.RootElement.GetProperty("manifest").GetProperty("id").GetString();
    }
}
