using System.Text.Json;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Api;

/// <summary>A program learns which results are sealed, and by which code.</summary>
public sealed class SealsTests(SealedPages pages) : IClassFixture<SealedPages>
{
    [Fact]
    public async Task Seals_CarryTheCodeOfThePage_AndTheReasons()
    {
        using var client = pages.CreateClient();
        var list = await Json(client, "/api/v1/seals?year=2024&bloc=huyen");
        var row = Assert.Single(list.GetProperty("rows").EnumerateArray());
        Assert.Equal("1:2024:huyen", row.GetProperty("id").GetString());
        Assert.Contains(SealedPages.Cause, row.GetProperty("accepted").GetString(), StringComparison.Ordinal);
        var code = row.GetProperty("code").GetString()!;
        var page = await client.GetStringAsync(new Uri("/khoi/huyen?nam=2024", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(code, page, StringComparison.Ordinal);

        Assert.Equal(row.GetRawText(), (await Json(client, "/api/v1/seals/1:2024:huyen")).GetProperty("row").GetRawText());
        Assert.Equal(1, (await Json(client, $"/api/v1/seals?code={code}")).GetProperty("matching").GetInt64());
        Assert.Equal(0, (await Json(client, "/api/v1/seals?year=2025")).GetProperty("matching").GetInt64());
    }

    private static async Task<JsonElement> Json(HttpClient client, string address)
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }
}
