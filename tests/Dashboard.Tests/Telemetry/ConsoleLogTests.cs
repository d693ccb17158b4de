using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ThiDua.Dashboard.Telemetry;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Telemetry;

public sealed class ConsoleLogTests
{
    [Fact]
    public async Task AServerError_IsOneLineOfJson_UnderTheNumberThatThePageShows()
    {
        using FilledPages pages = new();
        using StringWriter console = new();
        using var logged = pages.WithWebHostBuilder(builder =>
            builder
                .ConfigureLogging(logging => logging.AddConsoleLog(LogShape.Json))
                .ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new FailingPage()))
        );
        var before = Console.Out;
        string page;
        try
        {
            Console.SetOut(console);
            using var client = logged.CreateClient();
            using var response = await client.GetAsync(new Uri(FailingPage.Path + "?tim=Nguyen+Van+A", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            // Disposed, the console's queue is written out.
            await logged.DisposeAsync();
        }
        finally
        {
            Console.SetOut(before);
        }
        var errors = console.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains("\"Error\"", StringComparison.Ordinal)).ToList();
        using var entry = JsonDocument.Parse(Assert.Single(errors));
        var reference = entry.RootElement.GetProperty("State").GetProperty("Reference").GetString()!;
        Assert.Contains($"<code>{reference}</code>", page, StringComparison.Ordinal);
        Assert.Equal(FailingPage.Path, entry.RootElement.GetProperty("State").GetProperty("Path").GetString());
        Assert.Contains("InvalidTimeZoneException", entry.RootElement.GetProperty("Exception").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidTimeZoneException", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyen", console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryLine_IsAJsonObjectWithItsTime()
    {
        using TempFolder folder = new();
        List<string> lines = [];
        await using var server = await ServerProcess.Start(new(folder.Path), new Dictionary<string, string>(), lines);
        Assert.All(
            lines,
            line =>
            {
                using var entry = JsonDocument.Parse(line);
                Assert.EndsWith("Z", entry.RootElement.GetProperty("Timestamp").GetString(), StringComparison.Ordinal);
            }
        );
        Assert.NotEmpty(lines);
    }
}
