using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ThiDua.Dashboard.Api.Questions;
using ThiDua.Dashboard.Api.Resources;
using ThiDua.Dashboard.Tests.Fixtures;

namespace ThiDua.Dashboard.Tests.Api;

public sealed class ApiTests(FilledPages pages) : IClassFixture<FilledPages>
{
    private const string Arrow = "application/vnd.apache.arrow.stream";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Resources => [.. ApiResources.All.Select(resource => resource.Name)];

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task PageByPage_EveryRowComesOnce_InTheOrderOfTheWhole(string resource)
    {
        using var client = pages.CreateClient();
        var whole = await Json(client, $"/api/v1/{resource}?limit=10000");
        List<string> walked = [];
        var next = $"/api/v1/{resource}?limit=2";
        while (next is not null)
        {
            var page = await Json(client, next);
            Assert.Equal(whole.GetProperty("matching").GetInt64(), page.GetProperty("matching").GetInt64());
            Assert.InRange(page.GetProperty("count").GetInt32(), 0, 2);
            walked.AddRange(Ids(page));
            next = page.GetProperty("next").GetString();
        }
        Assert.Equal(Ids(whole), walked);
        Assert.Equal(walked.Count, walked.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(whole.GetProperty("matching").GetInt64(), walked.Count);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task ARow_IsFoundByItsId(string resource)
    {
        using var client = pages.CreateClient();
        var rows = (await Json(client, $"/api/v1/{resource}")).GetProperty("rows");
        if (rows.GetArrayLength() == 0 || resource is "findings")
        {
            Assert.Contains(resource, (string[])["targets", "findings", "seals"], StringComparer.Ordinal);
            return;
        }
        var last = rows[rows.GetArrayLength() - 1];
        var found = await Json(client, $"/api/v1/{resource}/{Uri.EscapeDataString(last.GetProperty("id").GetString()!)}");
        Assert.Equal(last.GetRawText(), found.GetProperty("row").GetRawText());
    }

    [Fact]
    public async Task Standings_CarryTheExactTotalAndTheOneThatIsShown()
    {
        using var client = pages.CreateClient();
        var rows = (await Json(client, "/api/v1/standings?year=2025&bloc=huyen")).GetProperty("rows").EnumerateArray().ToList();
        var row = rows.Single(row => row.GetProperty("unit").ValueEquals("tan-uyen"));
        Assert.Equal(("95.85", "95.85"), (row.GetProperty("total").GetRawText(), row.GetProperty("total_shown").GetString()));
        Assert.Equal("92.60", rows.Single(other => other.GetProperty("unit").ValueEquals("nam-nhun")).GetProperty("total_shown").GetString());
        Assert.Equal(JsonValueKind.Null, rows.Single(other => other.GetProperty("unit").ValueEquals("sin-ho")).GetProperty("total").ValueKind);
    }

    [Fact]
    public async Task Scores_ComeWithTheirExplanation()
    {
        using var client = pages.CreateClient();
        var row = (await Json(client, "/api/v1/scores/2025:huyen:tan-uyen:I.1")).GetProperty("row");
        Assert.Equal("min(1; 9,10 ÷ 8,80) × 30 = 30,00", row.GetProperty("arithmetic").GetString());
        Assert.Equal(("so-lieu.csv", "D3"), (row.GetProperty("file").GetString(), row.GetProperty("cell").GetString()));
    }

    [Theory]
    [InlineData("/api/v1/standings?state=incomplete", "2025:huyen:sin-ho")]
    [InlineData("/api/v1/standings?unit=tan-uyen&unit=nam-nhun", "2025:huyen:nam-nhun 2025:huyen:tan-uyen")]
    [InlineData("/api/v1/standings?year=2024", "")]
    [InlineData("/api/v1/observations?year=2025&period=2025-H1", "tinh:grdp:2025-H1:value:preliminary:checked:")]
    [InlineData("/api/v1/observations?year=2024", "")]
    [InlineData("/api/v1/units?kind=tinh", "tinh")]
    [InlineData("/api/v1/attainment?state=exceeded&unit=tinh", "2025:2025:grdp:tinh:tinh:tỉnh")]
    [InlineData("/api/v1/scores?kind=bonus&unit=tan-uyen", "2025:huyen:tan-uyen:II.a")]
    public async Task AFilter_KeepsItsRowsAndNoOther(string address, string ids)
    {
        using var client = pages.CreateClient();
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), Ids(await Json(client, address)));
    }

    [Theory]
    [InlineData("/api/v1/standings?yaer=2025", "yaer", 800)]
    [InlineData("/api/v1/standings?Year=2025", "Year", 800)]
    [InlineData("/api/v1?year=2025", "year", 800)]
    [InlineData("/api/v1/standings?year=hai", "year", 801)]
    [InlineData("/api/v1/standings?year=", "year", 801)]
    [InlineData("/api/v1/standings?state=Ranked", "state", 801)]
    [InlineData("/api/v1/standings?limit=0", "limit", 801)]
    [InlineData("/api/v1/standings?limit=10001", "limit", 801)]
    [InlineData("/api/v1/standings?limit=5&limit=6", "limit", 803)]
    [InlineData("/api/v1/standings?format=xlsx", "format", 801)]
    [InlineData("/api/v1/standings/2025:huyen:tan-uyen?format=csv", "format", 801)]
    [InlineData("/api/v1/standings?known=2025-13-01", "known", 801)]
    [InlineData("/api/v1/standings?known=2999-01-01", "known", 801)]
    [InlineData("/api/v1/standings?cursor=abc", "cursor", 804)]
    [InlineData("/api/v1/standings?cursor=WyJhIiwiYiIsMSwyMDI1LCJrIiwidSJd", "cursor", 804)]
    [InlineData("/api/v1/observations?period=quy-3", "period", 801)]
    [InlineData("/api/v1/standings?bloc=huyn", "bloc", 802)]
    [InlineData("/api/v1/standings?bloc=huyen'--", "bloc", 802)]
    [InlineData("/api/v1/scores?unit=khong-co", "unit", 802)]
    [InlineData("/api/v1/findings?code=mot", "code", 801)]
    public async Task ABadParameter_IsNamedWithWhatItTakes(string address, string parameter, int code)
    {
        using var client = pages.CreateClient();
        var problem = await Problem(client, HttpMethod.Get, address, HttpStatusCode.BadRequest);
        Assert.Equal((parameter, code), (problem.GetProperty("parameter").GetString(), problem.GetProperty("code").GetInt32()));
        Assert.All(["detail", "detail_en", "remedy", "remedy_en"], name => Assert.NotEmpty(problem.GetProperty(name).GetString()!));
        if (code is 802)
        {
            Assert.NotEqual(0, problem.GetProperty("allowed").GetArrayLength());
        }
    }

    [Fact]
    public async Task ACursorOfAnotherSnapshot_IsGone()
    {
        using var client = pages.CreateClient();
        var next = (await Json(client, "/api/v1/standings?limit=1")).GetProperty("next").GetString()!;
        var word = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + 7)..];
        var resource = ApiResources.All.Single(resource => resource.Name is "standings");
        var cursor = ApiCursor.Read(word, [.. resource.Key.Select(name => resource.Schema.Column(name).Type)])!;
        var older = (cursor with { Snapshot = "0123456789ab" }).Write();
        var problem = await Problem(client, HttpMethod.Get, next.Replace(word, older, StringComparison.Ordinal), HttpStatusCode.Gone);
        Assert.Contains("0123456789ab", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        // The same word for another question.
        Assert.Equal(804, (await Problem(client, HttpMethod.Get, next + "&year=2025", HttpStatusCode.BadRequest)).GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("GET", "/api/v1/khong-co", 404, 806)]
    [InlineData("GET", "/api/v2", 404, 806)]
    [InlineData("GET", "/api/v1/standings/2025:huyen:khong", 404, 807)]
    [InlineData("GET", "/api/v1/standings/2025", 404, 807)]
    [InlineData("GET", "/api/v1/standings/nam:huyen:tan-uyen", 404, 807)]
    [InlineData("GET", "/api/v1/snapshots/9999-00000000", 404, 807)]
    [InlineData("POST", "/api/v1/standings", 405, 808)]
    [InlineData("DELETE", "/api/v1/units/tinh", 405, 808)]
    public async Task AnAddressOrMethodThatIsNone_IsSaidAsAProblem(string method, string address, int status, int code)
    {
        using var client = pages.CreateClient();
        var problem = await Problem(client, new HttpMethod(method), address, (HttpStatusCode)status);
        Assert.Equal((status, code), (problem.GetProperty("status").GetInt32(), problem.GetProperty("code").GetInt32()));
    }

    [Theory]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html, application/json;q=0.5, */*;q=0.1", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/json;q=0.2, text/csv;q=0.9", "text/csv")]
    [InlineData("application/json;q=0, */*", "text/csv")]
    [InlineData(Arrow, Arrow)]
    [InlineData("text/html", null)]
    [InlineData("application/json;q=0", null)]
    public async Task Accept_DecidesTheForm(string accept, string? type)
    {
        using var client = pages.CreateClient();
        using var response = await Ask(client, HttpMethod.Get, "/api/v1/standings", accept);
        Assert.Equal(type is null ? HttpStatusCode.NotAcceptable : HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type ?? "application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept", response.Headers.Vary, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Csv_IsTheSameRows_AndTheNextPageStandsInLink()
    {
        using var client = pages.CreateClient();
        using var response = await Ask(client, HttpMethod.Get, "/api/v1/standings?format=csv&limit=3", null);
        var lines = (await response.Content.ReadAsStringAsync(Token)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(string.Join(',', ApiResources.All[0].Schema.Columns.Select(column => column.Name)), lines[0]);
        Assert.Equal(3, lines.Length - 1);
        var link = Assert.Single(response.Headers.GetValues("Link"));
        var rest = await client.GetStringAsync(new Uri(link[1..link.IndexOf('>', StringComparison.Ordinal)], UriKind.Relative), Token);
        Assert.Equal("2025,huyen,than-uyen,Huyện Than Uyên,96.4,96.40,1,,ranked,", Assert.Single(rest.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)));
    }

    [Fact]
    public async Task ARepeatedCall_Is304_UntilTheAddressOrTheFormChanges()
    {
        using var client = pages.CreateClient();
        using var first = await Ask(client, HttpMethod.Get, "/api/v1/standings", null);
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, await StatusWith(client, "/api/v1/standings", tag, null));
        Assert.Equal(HttpStatusCode.OK, await StatusWith(client, "/api/v1/standings", tag, "text/csv"));
        Assert.Equal(HttpStatusCode.OK, await StatusWith(client, "/api/v1/standings?year=2025", tag, null));
        using var index = await Ask(client, HttpMethod.Get, "/api/v1", null);
        Assert.Equal(HttpStatusCode.NotModified, await StatusWith(client, "/api/v1", index.Headers.ETag!.ToString(), null));
    }

    [Fact]
    public async Task Head_SaysTheSameWithoutABody()
    {
        using var client = pages.CreateClient();
        using var get = await Ask(client, HttpMethod.Get, "/api/v1/standings", null);
        using var head = await Ask(client, HttpMethod.Head, "/api/v1/standings", null);
        Assert.Equal((get.StatusCode, get.Headers.ETag, get.Content.Headers.ContentLength), (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task WhoCallsTooOften_IsToldWhenToComeBack_AndPagesStayOpen()
    {
        using var limited = pages.WithWebHostBuilder(builder => builder.UseSetting("api-rate", "2"));
        using var client = limited.CreateClient();
        for (var call = 0; call < 2; call++)
        {
            using var allowed = await Ask(client, HttpMethod.Get, "/api/v1/units", null);
            Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        }
        using var response = await Ask(client, HttpMethod.Get, "/api/v1/units", null);
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token));
        Assert.Equal(810, problem.RootElement.GetProperty("code").GetInt32());
        using var page = await Ask(client, HttpMethod.Get, "/healthz", null);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task AFaultOfTheProgram_HasAReferenceAndNoTrace()
    {
        using var failing = pages.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new FailingPage())));
        using var client = failing.CreateClient();
        var problem = await Problem(client, HttpMethod.Get, FailingPage.ApiPath, HttpStatusCode.InternalServerError);
        Assert.Contains(problem.GetProperty("reference").GetString()!, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidTimeZoneException", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutASnapshot_TheApiSaysHowToImport()
    {
        using var empty = new RunningPages(filled: false);
        using var client = empty.CreateClient();
        var problem = await Problem(client, HttpMethod.Get, "/api/v1/standings", HttpStatusCode.ServiceUnavailable);
        Assert.Contains("thidua import", problem.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsKnownOnAnEarlierDay_RowsThatCameLaterAreNotThere()
    {
        using var client = pages.CreateClient();
        var before = await Json(client, "/api/v1/standings?known=2020-01-01");
        Assert.Equal((0, "2020-01-01"), (before.GetProperty("matching").GetInt32(), before.GetProperty("snapshot").GetProperty("known_on").GetString()));
    }

    [Fact]
    public async Task TheSnapshots_AreListedWithTheOneThatIsServed()
    {
        using var client = pages.CreateClient();
        var list = await Json(client, "/api/v1/snapshots");
        var current = list.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("current").GetBoolean());
        var one = await Json(client, "/api/v1/snapshots/" + current.GetProperty("name").GetString());
        Assert.Equal(list.GetProperty("snapshot").GetProperty("id").GetString(), one.GetProperty("row").GetProperty("id").GetString());
        Assert.Equal("so-lieu.csv", one.GetProperty("row").GetProperty("files")[0].GetProperty("file").GetString());
        Assert.DoesNotContain("kiểm thử", one.GetRawText(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(JsonElement page) => page.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetString()!);

    private static async Task<JsonElement> Json(HttpClient client, string address)
    {
        using var response = await Ask(client, HttpMethod.Get, address, null);
        var text = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }

    private static async Task<JsonElement> Problem(HttpClient client, HttpMethod method, string address, HttpStatusCode status)
    {
        using var response = await Ask(client, method, address, null);
        var bytes = await response.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain("   at ", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(bytes);
        return json.RootElement.Clone();
    }

    private static async Task<HttpResponseMessage> Ask(HttpClient client, HttpMethod method, string address, string? accept)
    {
        using HttpRequestMessage request = new(method, new Uri(address, UriKind.Relative));
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }
        return await client.SendAsync(request, Token);
    }

    private static async Task<HttpStatusCode> StatusWith(HttpClient client, string address, string tag, string? accept)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }
        using var response = await client.SendAsync(request, Token);
        return response.StatusCode;
    }
}
