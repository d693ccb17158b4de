using System.Globalization;
using AngleSharp.Html.Parser;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>Follows the links of the sample in both languages. Every one with THIDUA_FULL=1; else some of each kind and year.</summary>
public sealed class CrawlTests(SamplePages pages) : IClassFixture<SamplePages>
{
    private const int OfEachKind = 3;

    private static bool IsFull => Environment.GetEnvironmentVariable("THIDUA_FULL") is "1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryLinkOfTheSample_LeadsToAPageOrAFile()
    {
        using var client = pages.CreateClient(new() { AllowAutoRedirect = false });
        var parser = new HtmlParser();
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/", "/?ngon-ngu=en" };
        var open = new Queue<string>(seen);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var faults = new List<string>();
        while (open.TryDequeue(out var address))
        {
            var kind = KindOf(address);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (!IsFull && kinds[kind] > OfEachKind)
            {
                continue;
            }
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Token);
            if ((int)response.StatusCode >= 400)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {address}"));
                continue;
            }
            if (response.Content.Headers.ContentType?.MediaType is not "text/html")
            {
                _ = await response.Content.ReadAsByteArrayAsync(Token);
                continue;
            }
            using var page = await parser.ParseDocumentAsync(await response.Content.ReadAsStreamAsync(Token), Token);
            foreach (var link in page.QuerySelectorAll("a[href]").Select(item => item.GetAttribute("href")!))
            {
                if (link.StartsWith('#'))
                {
                    if (page.GetElementById(link[1..]) is null)
                    {
                        faults.Add($"{link} is not on {address}");
                    }
                    continue;
                }
                if (!link.StartsWith('/') || link.StartsWith("//", StringComparison.Ordinal))
                {
                    faults.Add($"{link} on {address} leaves the site");
                    continue;
                }
                var target = link.Split('#')[0];
                if (seen.Add(target))
                {
                    open.Enqueue(target);
                }
            }
        }
        Assert.Empty(faults);
        Assert.True(kinds.Count >= 60, string.Join('\n', kinds.Select(pair => $"{pair.Key}: {pair.Value.ToString(CultureInfo.InvariantCulture)}")));
    }

    /// <summary>The address without the codes of units, blocs, indicators and cells, with its year and language.</summary>
    private static string KindOf(string address)
    {
        var (path, query) = address.Split('?') is [var before, var after] ? (before, after) : (address, "");
        var steps = path.Split('/');
        if (steps is ["", "khoi" or "don-vi" or "chi-tieu", _, ..])
        {
            steps[2] = "*";
        }
        if (steps is ["", "khoi", _, "hop", _])
        {
            steps[4] = "*";
        }
        var parts = query.Split('&').Select(part => part.StartsWith("nam=", StringComparison.Ordinal) || part.StartsWith("ngon-ngu=", StringComparison.Ordinal) ? part : part.Split('=')[0]);
        return string.Join('/', steps) + "?" + string.Join('&', parts);
    }
}
