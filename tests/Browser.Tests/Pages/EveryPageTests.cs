using Microsoft.Playwright;
using ThiDua.Browser.Tests.Fixtures;

namespace ThiDua.Browser.Tests.Pages;

public sealed class EveryPageTests(SampleDashboard dashboard) : BrowserTest(dashboard)
{
    public static TheoryData<string> Addresses =>
        [
            "/",
            "/?ngon-ngu=en",
            "/?nam=2024",
            "/chi-tieu",
            "/chi-tieu/budget_revenue",
            "/khoi",
            "/khoi/huyen?nam=2024",
            "/khoi/xa-vung-cao",
            "/khoi/so-nganh?ngon-ngu=en",
            "/don-vi",
            "/don-vi/tp-lai-chau?nam=2024",
            "/don-vi/tp-lai-chau/len-hang?nam=2024",
            "/don-vi/xa-thu-lum",
            "/khoi/huyen/thu?nam=2024&d-I=40&v=huyen-phong-tho~II.1~8",
            "/khoi/so-nganh/thu?ngon-ngu=en",
            "/khoi/huyen/so-sanh?nam=2024&a=huyen-than-uyen&b=tp-lai-chau",
            "/khoi/xa-vung-thap/so-sanh?a=xa-binh-lu&b=xa-than-uyen&ngon-ngu=en",
            "/khoi/huyen/hop?nam=2024",
            "/khoi/huyen/hop/huyen-muong-te?nam=2024&ngon-ngu=en",
            "/tim?q=than+uyen",
            "/tim?q=khong-co&ngon-ngu=en",
            "/?biet=2025-10-15",
            "/phong-trao",
            "/nop-bao-cao",
            "/phan-tich",
            "/api",
            "/api?ngon-ngu=en",
            "/phuong-phap",
            "/phuong-phap?ngon-ngu=en",
            "/nguon?tep=so-lieu-thuc-hien-2024-nam.csv&o=D2",
        ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task OnADesk_ThePageIsWholeQuietAndOpenToAll(string address)
    {
        var page = await Open(address);
        Assert.Equal(0, await Overflow(page));
        await NoBarriers(page);
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.Empty(Troubles);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task OnAPhone_NothingIsWiderThanTheScreen(string address)
    {
        var page = await Open(address, width: 390);
        Assert.Equal(0, await Overflow(page));
        await page.SetViewportSizeAsync(320, 700);
        Assert.Equal(0, await Overflow(page));
        Assert.Empty(Troubles);
    }

    /// <summary>Rows are stacked, so that no figure lies beyond the edge.</summary>
    [Theory]
    [InlineData("/don-vi/huyen-than-uyen?nam=2024", ".map-figures")]
    [InlineData("/nop-bao-cao?nam=2024", ".calendar")]
    [InlineData("/khoi/huyen/so-sanh?nam=2024", ".versus")]
    public async Task OnAPhone_EveryCellOfTheTable_IsOnTheScreen(string address, string table)
    {
        var page = await Open(address, width: 390);
        var cells = page.Locator($"{table} td:not(:empty)");
        Assert.NotEqual(0, await cells.CountAsync());
        Assert.Equal(0, await cells.EvaluateAllAsync<int>("all => all.filter(cell => cell.getBoundingClientRect().right > innerWidth || cell.scrollWidth > cell.clientWidth).length"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/khoi/huyen?nam=2024")]
    [InlineData("/don-vi/tp-lai-chau?nam=2024")]
    [InlineData("/chi-tieu")]
    [InlineData("/nop-bao-cao")]
    public async Task OnAPhone_ThePageIsOpenToAll(string address)
    {
        var page = await Open(address, width: 390);
        await NoBarriers(page);
        Assert.Empty(Troubles);
    }

    /// <summary>The other language and the dark colours together: words of another length, every contrast again.</summary>
    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task InTheDarkAndTheOtherLanguage_ThePageIsOpenToAll(string address)
    {
        var page = await Open(OtherLanguage(address), scheme: ColorScheme.Dark);
        Assert.Equal(address.Contains("ngon-ngu=en", StringComparison.Ordinal) ? "vi" : "en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(0, await Overflow(page));
        await NoBarriers(page);
        Assert.Empty(Troubles);
    }

    private static string OtherLanguage(string address) =>
        address.Contains("ngon-ngu=en", StringComparison.Ordinal)
            ? address.Replace("&ngon-ngu=en", "", StringComparison.Ordinal).Replace("?ngon-ngu=en", "", StringComparison.Ordinal)
            : address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "ngon-ngu=en";

    [Fact]
    public async Task InTheDark_TheGroundIsDark()
    {
        var page = await Open("/", scheme: ColorScheme.Dark);
        Assert.Equal("rgb(18, 22, 26)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task TheTypeface_ComesFromTheHost()
    {
        var page = await Open("/");
        var loaded = await page.EvaluateAsync<int>(
            "document.fonts.ready.then(() => [...document.fonts].filter(face => face.family.includes('Be Vietnam Pro') && face.status === 'loaded').length)"
        );
        Assert.InRange(loaded, 2, 9);
        Assert.Empty(Troubles);
    }

    [Fact]
    public async Task OnPaper_ThereIsNoNavigation_AndEachSheetNamesItsSnapshot()
    {
        var page = await Open("/khoi/huyen?nam=2024");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator("header.top").IsVisibleAsync());
        Assert.True(await page.Locator("h1").IsVisibleAsync());
        var foot = await page.EvaluateAsync<string>(
            """
            [...document.styleSheets].filter(sheet => sheet.href?.includes('trang-in')).flatMap(sheet => [...sheet.cssRules]).map(rule => rule.cssText).join('')
            """
        );
        Assert.Contains("UTC", foot, StringComparison.Ordinal);
        Assert.Empty(Troubles);
    }
}
