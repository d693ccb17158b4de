using System.Text.Json;
using Microsoft.Playwright;
using ThiDua.Browser.Tests.Fixtures;

namespace ThiDua.Browser.Tests.Pages;

/// <summary>Interactive pictures in a real browser: drawn when seen, by keyboard, marked together, saved, printed.</summary>
public sealed class PictureTests(SampleDashboard dashboard) : BrowserTest(dashboard)
{
    private const string Bloc = "/khoi/huyen?nam=2024";
    private const string Indicator = "/chi-tieu/budget_revenue?nam=2024";

    [Theory]
    [InlineData(Bloc)]
    [InlineData(Bloc + "&ngon-ngu=en")]
    [InlineData(Indicator)]
    [InlineData(Indicator + "&ngon-ngu=en")]
    public async Task Drawn_ThePolicyHoldsAndThePageIsOpenToAll(string address)
    {
        var page = await Open(address);
        await DrawAll(page);
        await NoBarriers(page);
        Assert.Equal(0, await Overflow(page));
        // A violation of the Content-Security-Policy is an error on the console.
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task OnAPhoneInTheDark_ItFitsAndStaysReadable()
    {
        var page = await Open(Indicator, width: 390, scheme: ColorScheme.Dark);
        await DrawAll(page);
        Assert.Equal(0, await Overflow(page));
        await NoBarriers(page);
        var ink = await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.drawing svg text')).fill");
        Assert.Equal("rgb(179, 186, 193)", ink);
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task TheLibraryIsFetchedOnlyWhenAPictureComesIntoView()
    {
        var page = await Open("/");
        var fetched = await page.EvaluateAsync<int>(Fetched);
        await page.GotoAsync(new Uri(Dashboard.Address, Bloc).ToString());
        await DrawAll(page);
        Assert.Equal(0, fetched);
        Assert.Equal(1, await page.EvaluateAsync<int>(Fetched));
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task ByKeys_EachFigureIsReached_AndAUnitIsMarkedEverywhere()
    {
        var page = await Open(Bloc);
        await DrawAll(page);
        var place = page.Locator("[data-picture=khoang-hang] .drawing");
        await place.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("[data-picture=khoang-hang] .tip")).ToContainTextAsync("Hạng 2 (có thể từ 2 đến 3)");
        await Assertions.Expect(page.Locator("[data-picture=khoang-hang] [role=status]")).ToContainTextAsync("Huyện Tân Uyên");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("tr.marked")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator(".league tr.marked")).ToContainTextAsync("Huyện Tân Uyên");
        await Assertions.Expect(page.Locator(".heat tr.marked")).ToContainTextAsync("Huyện Tân Uyên");
        Assert.True(await page.Locator("[data-picture=diem-thieu] svg path[stroke='var(--ink)']").CountAsync() > 1);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("tr.marked")).ToHaveCountAsync(0);
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task ByPointer_TheTipNamesTheFigure_AndARowChosenIsMarkedInThePictures()
    {
        var page = await Open(Indicator);
        await DrawAll(page);
        await page.Locator(".targets tbody tr").Nth(2).Locator(".picture").ClickAsync();
        await Assertions.Expect(page.Locator(".targets tr.marked")).ToHaveCountAsync(1);
        Assert.True(await page.Locator("[data-picture=theo-thang] svg path[stroke='var(--accent)']").CountAsync() > 0);
        var marks = page.Locator("[data-picture=cac-don-vi] svg path[fill='var(--exceeded)']");
        await marks.Last.HoverAsync();
        await Assertions.Expect(page.Locator("[data-picture=cac-don-vi] .tip")).ToContainTextAsync("▲ Vượt");
        Assert.Empty(Troubles);
    }

    [Theory]
    [InlineData(Bloc, "[data-picture=diem-thieu]", "diem-thieu.png")]
    [InlineData(Bloc, "[data-table-picture]", "theo-tieu-chi.png")]
    [InlineData("/nop-bao-cao", "[data-table-picture]", "nop-bao-cao.png")]
    public async Task SavedAsAnImage_ItIsThePictureAndNotABlank(string address, string figure, string name)
    {
        var page = await Open(address);
        await page.Locator(figure).ScrollIntoViewIfNeededAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(figure).Locator("[data-save]").ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var colours = await page.EvaluateAsync<int>(
            """
            async (data) => {
              const image = new Image();
              image.src = "data:image/png;base64," + data;
              await image.decode();
              const canvas = document.createElement("canvas");
              canvas.width = image.width; canvas.height = image.height;
              const paper = canvas.getContext("2d");
              paper.drawImage(image, 0, 0);
              const pixels = new Uint32Array(paper.getImageData(0, 0, image.width, image.height).data.buffer);
              return new Set(pixels).size;
            }
            """,
            Convert.ToBase64String(bytes)
        );
        Assert.True(colours > 30, $"{colours} colours");
        Assert.Empty(Troubles);
    }

    [Theory]
    [InlineData(Bloc)]
    [InlineData(Indicator)]
    public async Task TheTable_TheDownloadAndTheDrawing_HoldTheSameNumbers(string address)
    {
        var page = await Open(address);
        await DrawAll(page);
        foreach (var figure in await page.Locator("figure[data-picture]").AllAsync())
        {
            var csv = await (await page.Context.APIRequest.GetAsync(new Uri(Dashboard.Address, await Href(figure)).ToString())).TextAsync();
            var rows = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
            using var spec = JsonDocument.Parse((await figure.Locator("script").TextContentAsync())!);
            var units = spec
                .RootElement.GetProperty("option")
                .GetProperty("series")
                .EnumerateArray()
                .SelectMany(series => series.GetProperty("data").EnumerateArray().Where(point => point.TryGetProperty("unit", out _)))
                .Select(point => point.GetProperty("unit").GetString())
                .ToHashSet(StringComparer.Ordinal);
            var table = await figure.Locator("table").CountAsync() > 0 ? figure.Locator("table") : page.Locator("table.targets");
            var shown = await table.Locator("tr[data-unit]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.unit)");
            Assert.Equal(shown.Order(StringComparer.Ordinal), units.Order(StringComparer.Ordinal)!);
            Assert.Equal(await table.Locator("tbody tr").CountAsync(), rows.Length);
            var names = await table.Locator("tbody tr > :first-child").EvaluateAllAsync<string[]>("cells => cells.map(cell => (cell.querySelector('a') ?? cell).textContent.trim())");
            Assert.Equal(names, rows.Select(row => row.Split(',')[0].Trim('"')));
        }
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task WithoutScripts_TheTableIsThere_AndNoEmptyPicture()
    {
        var page = await Open(Bloc, scripts: false);
        Assert.Equal(0, await page.Locator(".drawing:visible").CountAsync());
        Assert.Equal(0, await page.Locator("[data-save]:visible").CountAsync());
        await page.Locator("[data-picture=khoang-hang] summary").ClickAsync();
        await Assertions.Expect(page.Locator("[data-picture=khoang-hang] table")).ToContainTextAsync("Hạng 3 (có thể từ 2 đến 3)");
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task OnPaper_ThePictureFitsTheSheet_AndItsNumbersAreUnderIt()
    {
        var page = await Open(Bloc);
        await DrawAll(page);
        await page.SetViewportSizeAsync(673, 900);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator("[data-picture=diem-thieu] svg").IsVisibleAsync());
        Assert.True(await page.Locator("[data-picture=diem-thieu] table").IsVisibleAsync());
        Assert.False(await page.Locator("[data-picture=diem-thieu] [data-save]").IsVisibleAsync());
        Assert.Equal(0, await Overflow(page));
        Assert.Empty(Troubles);
    }

    private const string Fetched = "performance.getEntriesByType('resource').filter(entry => /charts\\.[^/]*js/.test(entry.name)).length";

    private static async Task<string> Href(ILocator figure) => (await figure.Locator("a[download]").GetAttributeAsync("href"))!;

    /// <summary>Scrolls as a reader does until each picture has been drawn.</summary>
    private static async Task DrawAll(IPage page)
    {
        var figures = await page.Locator("figure[data-picture]").AllAsync();
        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            await figure.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(figure.Locator("svg path").First).ToBeAttachedAsync();
        }
    }
}
