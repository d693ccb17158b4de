using System.Net;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

public sealed class EmptyHomeTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/khoi")]
    [InlineData("/don-vi/bat-ky")]
    public async Task WithoutASnapshot_EveryPageSaysHowToImport(string address)
    {
        using var pages = new RunningPages(filled: false);
        using var client = pages.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Chưa có số liệu", text, StringComparison.Ordinal);
        Assert.Contains("thidua import", text, StringComparison.Ordinal);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }
}
