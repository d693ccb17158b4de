using AngleSharp.Html.Parser;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>A unit's page of the scored sample, line by line.</summary>
public sealed class ScoreCardTests(SamplePages pages) : IClassFixture<SamplePages>
{
    /// <summary>Where a dropped criterion is made up for by the others, the section's points are not the sum of its lines; the step is told.</summary>
    [Theory]
    [InlineData("tp-lai-chau", "60 ÷ 53")]
    [InlineData("huyen-than-uyen", null)]
    public async Task ASection_TellsTheStepThatIsNotItsLinesSum(string unit, string? step)
    {
        using var client = pages.CreateClient();
        var text = await client.GetStringAsync(new Uri($"/don-vi/{unit}?nam=2024", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await new HtmlParser().ParseDocumentAsync(text, TestContext.Current.CancellationToken);
        var steps = page.QuerySelectorAll(".points tr.section:not(.sum) .eq").Select(one => one.TextContent.Replace('\u00A0', ' ')).ToList();
        Assert.Equal(step is null ? 0 : 1, steps.Count);
        Assert.All(steps, one => Assert.Contains(step!, one, StringComparison.Ordinal));
    }
}
