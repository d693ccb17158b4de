using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Http;

public sealed class PrintSheetTests(FilledPages pages) : IClassFixture<FilledPages>
{
    [Fact]
    public async Task ThePrintedFoot_NamesTheSnapshot_AndNoTextLeavesItsQuotes()
    {
        using var client = pages.CreateClient();
        var html = await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("media=\"print\" href=\"/trang-in.css?d=", html, StringComparison.Ordinal);
        var css = await client.GetStringAsync(
            new Uri("/trang-in.css?d=" + Uri.EscapeDataString("Số 1\"; } body { color: red"), UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.StartsWith("@page { @bottom-left { content: \"Số\\0000201\\000022\\00003b", css, StringComparison.Ordinal);
        Assert.Equal(2, css.Count(letter => letter == '"'));
        Assert.Equal(2, css.Count(letter => letter == '}'));
    }
}
