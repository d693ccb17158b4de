using System.IO.Compression;
using System.Net;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>An office's own text in the home folder is what the page gives, from the next download on.</summary>
public sealed class OwnTemplateTests : IDisposable
{
    private readonly RunningPages pages = new(filled: true);

    public void Dispose() => pages.Dispose();

    [Fact]
    public async Task Template_IsUsed_AndItsMistakeIsNamedByItsLine()
    {
        var token = TestContext.Current.CancellationToken;
        using var client = pages.CreateClient();
        Uri notice = new("/khoi/huyen/thong-bao.docx?nam=2025", UriKind.Relative);
        Assert.DoesNotContain("Sở Nội vụ trân trọng", await Body(client, notice), StringComparison.Ordinal);

        _ = Directory.CreateDirectory(pages.Home.TemplatesFolder);
        var file = Path.Combine(pages.Home.TemplatesFolder, "thong-bao.txt");
        await File.WriteAllTextAsync(file, "loại: THÔNG BÁO\n---\nSở Nội vụ trân trọng thông báo tới {{số đơn vị}} đơn vị.", token);
        Assert.Contains("Sở Nội vụ trân trọng", await Body(client, notice), StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, "loại: THÔNG BÁO\n---\nTới {{so don vi}} đơn vị.", token);
        using var answer = await client.GetAsync(notice, token);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(token));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("thong-bao.txt · dòng 3: ", page, StringComparison.Ordinal);
        Assert.Contains("Gần nhất là {{số đơn vị}}", page, StringComparison.Ordinal);
        // The others stay.
        Assert.NotEmpty(await Body(client, new Uri("/khoi/huyen/bien-ban.docx?nam=2025", UriKind.Relative)));
    }

    private static async Task<string> Body(HttpClient client, Uri address)
    {
        await using var file = await client.GetStreamAsync(address, TestContext.Current.CancellationToken);
        await using ZipArchive zip = new(file);
        using StreamReader reader = new(await zip.GetEntry("word/document.xml")!.OpenAsync(TestContext.Current.CancellationToken));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
