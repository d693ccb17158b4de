using ThiDua.Metrics.Findings;
using ThiDua.Pipeline;
using ThiDua.Pipeline.Sealing;
using ThiDua.TestKit;

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>The dashboard over the whole sample, imported and scored, its year 2024 sealed.</summary>
public sealed class SealedPages() : RunningPages(Fill)
{
    internal const string Cause = "khối đã thống nhất";

    private static void Fill(Warehouse.Home.HomeFolder home)
    {
        var stop = TestContext.Current.CancellationToken;
        ImportRequest sample = new() { Paths = [System.IO.Path.Combine(TestPaths.Samples, "lai-chau")], Who = "kiểm thử" };
        _ = ImportPipeline.Run(home, sample, TimeProvider.System, cancellationToken: stop);
        _ = ScorePipeline.Run(home, new ScoreRequest { Who = "kiểm thử" }, TimeProvider.System, cancellationToken: stop);
        FindingCode[] open = [FindingCode.NotANumber, FindingCode.UnitUnknown, FindingCode.ScoreFigureMissing, FindingCode.ScoreEntryClamped];
        SealRequest year = new()
        {
            Year = 2024,
            Who = "kiểm thử",
            Accepted = open.ToDictionary(code => code, _ => Cause),
        };
        Assert.Empty(SealPipeline.Run(home, year, TimeProvider.System, cancellationToken: stop).Findings);
    }
}
