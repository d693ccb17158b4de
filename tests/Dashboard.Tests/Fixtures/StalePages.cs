using ThiDua.Pipeline;

namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>The dashboard over the scored sample, where figures and the end of a membership came after the score run.</summary>
public sealed class StalePages() : RunningPages(Fill)
{
    private static void Fill(Warehouse.Home.HomeFolder home)
    {
        var stop = TestContext.Current.CancellationToken;
        Assert.True(SamplePipeline.Prepare(home, TimeProvider.System));
        using TempFolder late = new();
        var file = System.IO.Path.Combine(late.Path, "observations.csv");
        File.WriteAllText(file, "unit,indicator,period,value\nhuyen-than-uyen,jobs,2024,1000\n");
        var left = System.IO.Path.Combine(late.Path, "bloc_members.csv");
        File.WriteAllText(left, "year,bloc,unit,valid_from,valid_to\n2024,huyen,huyen-nam-nhun,,2024-06-30\n");
        Assert.Equal(2, ImportPipeline.Run(home, new ImportRequest { Paths = [file, left], Who = "kiểm thử" }, TimeProvider.System, cancellationToken: stop).Stored);
    }
}
