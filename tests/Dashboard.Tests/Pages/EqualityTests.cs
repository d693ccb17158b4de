using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ThiDua.Dashboard.Tests.Fixtures;
using ThiDua.Metrics.Tables;
using ThiDua.Reports.Tests;
using ThiDua.Reports.Tests.Xlsx;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.ArrowIpc;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>
/// One walk over a published sample: whoever looks at a figure, on the screen, through the API, in a file for a program, in Excel or in
/// Word, sees the same. Programs get the exact and the shown value, people the shown one.
/// </summary>
public sealed class EqualityTests(SealedPages pages) : IClassFixture<SealedPages>, IDisposable
{
    private const string Scores = "Bảng tổng hợp điểm";
    private const string Matrix = "Điểm tiêu chí";

    private static readonly (int Year, string Bloc)[] Blocs = [(2024, "huyen"), (2025, "so-nganh"), (2025, "xa-vung-cao"), (2025, "xa-vung-thap")];

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private readonly TestKit.TempFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryTotalAndRank_IsTheSameEverywhere()
    {
        using var snapshot = SnapshotReader.OpenCurrent(pages.Home);
        var standings = Rows(snapshot.ReadResults(ResultTables.Standings));
        Assert.Equal(58, standings.Count);
        var csv = Csv(snapshot, ResultTables.Standings).ToDictionary(row => (row["year"], row["bloc"], row["unit"]));
        var arrow = Arrow(snapshot, ResultTables.Standings).ToDictionary(row => (row["year"], row["bloc"], row["unit"]));
        foreach (var (year, bloc) in Blocs)
        {
            var league = await League(year, bloc);
            var workbook = await Workbook(year, bloc);
            var recalculated = new WorkbookReader(LibreOffice.Convert(WorkbookReader.WithoutResults(workbook), "xlsx", "xlsx"));
            WorkbookReader raw = new(workbook);
            var word = await WordRows(year, bloc, "bien-ban");
            var own = standings.Where(row => row.Has("year", year) && row.Has("bloc", bloc)).ToList();
            Assert.NotEmpty(own);
            var api = (await Json($"/api/v1/standings?year={Invariant(year)}&bloc={bloc}"))
                .GetProperty("rows")
                .EnumerateArray()
                .ToDictionary(row => row.GetProperty("unit").GetString()!, StringComparer.Ordinal);
            Assert.Equal(own.Count, api.Count);
            foreach (var row in own)
            {
                var (unit, name) = (row.Text("unit"), row.Text("name"));
                var (total, shown, rank) = (row.Number("total"), row.TextOrNull("total_shown"), row.Whole("rank"));
                var key = (Invariant(year), (string?)bloc, (string?)unit);
                // Programs: the exact and the shown value.
                Assert.Equal((unit, total, shown), (unit, Exact(csv[key]["total"]), Empty(csv[key]["total_shown"])));
                Assert.Equal((unit, total, shown), (unit, Scaled(arrow[key]["total"]), arrow[key]["total_shown"]));
                Assert.Equal((unit, total, shown), (unit, Exact(Raw(api[unit], "total")), Raw(api[unit], "total_shown")));
                Assert.Equal((unit, rank), (unit, Exact(Raw(api[unit], "rank"))));
                Assert.Equal((unit, rank), (unit, Exact(csv[key]["rank"])));
                Assert.Equal((unit, rank), (unit, Exact(arrow[key]["rank"])));
                // People: the shown one.
                var words = shown?.Replace('.', ',') ?? "–";
                Assert.Equal((unit, words), (unit, league[name].Total));
                Assert.Equal((unit, Invariant(rank) ?? "–"), (unit, league[name].Rank));
                Assert.Contains(words, word[name]);
                Assert.Contains(Invariant(rank) ?? "–", word[name].Skip(2));
                foreach (var reader in new[] { raw, recalculated })
                {
                    var at = Enumerable.Range(8, own.Count).First(line => Is(reader.Text(Scores, $"B{Invariant(line)}"), name));
                    Assert.Equal((unit, total), (unit, reader.Number(Scores, $"I{Invariant(at)}")));
                    Assert.Equal((unit, rank), (unit, reader.Number(Scores, $"J{Invariant(at)}")));
                }
            }
        }
    }

    [Fact]
    public async Task EveryPoint_IsTheSameEverywhere()
    {
        using var snapshot = SnapshotReader.OpenCurrent(pages.Home);
        var scores = Rows(snapshot.ReadResults(ResultTables.Scores));
        var csv = Csv(snapshot, ResultTables.Scores).ToDictionary(row => (row["year"], row["bloc"], row["unit"], row["criterion"]));
        var arrow = Arrow(snapshot, ResultTables.Scores).ToDictionary(row => (row["year"], row["bloc"], row["unit"], row["criterion"]));
        var names = Rows(snapshot.ReadResults(ResultTables.Standings)).ToLookup(row => row.Text("unit"), row => row.Text("name"), StringComparer.Ordinal);
        var compared = 0;
        foreach (var (year, bloc) in Blocs)
        {
            WorkbookReader workbook = new(await Workbook(year, bloc));
            var columns = Enumerable
                .Range(3, 200)
                .Select(column => (Letter: Letters(column), Code: workbook.Text(Matrix, Letters(column) + "4")))
                .TakeWhile(column => column.Code.Length > 0)
                .DistinctBy(column => column.Code)
                .ToDictionary(column => column.Code, column => column.Letter, StringComparer.Ordinal);
            var own = scores.Where(row => row.Has("year", year) && row.Has("bloc", bloc)).ToList();
            foreach (var unit in own.Select(row => row.Text("unit")).Distinct(StringComparer.Ordinal))
            {
                var name = names[unit].First();
                var line = Enumerable.Range(7, 60).First(at => Is(workbook.Text(Matrix, $"B{Invariant(at)}"), name));
                var screen = await Points(year, unit);
                var sample = own.First(row => row.Has("unit", unit) && row.Number("points") is not null);
                var asked = await Json($"/api/v1/scores/{Invariant(year)}:{bloc}:{unit}:{sample.Text("criterion")}");
                Assert.Equal((unit, sample.Number("points")), (unit, Exact(Raw(asked.GetProperty("row"), "points"))));
                foreach (var row in own.Where(row => row.Has("unit", unit)))
                {
                    var (criterion, points) = (row.Text("criterion"), row.Number("points"));
                    var key = (Invariant(year), (string?)bloc, (string?)unit, (string?)criterion);
                    Assert.Equal((unit, criterion, points), (unit, criterion, Exact(csv[key]["points"])));
                    Assert.Equal((unit, criterion, points), (unit, criterion, Scaled(arrow[key]["points"])));
                    if (columns.TryGetValue(criterion, out var column))
                    {
                        Assert.Equal((unit, criterion, points), (unit, criterion, workbook.Number(Matrix, $"{column}{Invariant(line)}")));
                        compared++;
                    }
                    if (points is { } given && screen.TryGetValue(criterion, out var shown))
                    {
                        // A page shows a point with as many decimals as people are shown.
                        Assert.Equal((unit, criterion, Math.Round(given, 2, MidpointRounding.AwayFromZero)), (unit, criterion, decimal.Parse(shown, Vietnamese)));
                        compared++;
                    }
                }
            }
        }
        Assert.True(compared > 1_900, Invariant(compared));
    }

    [Fact]
    public void EveryAttainment_IsTheSameForPrograms()
    {
        using var snapshot = SnapshotReader.OpenCurrent(pages.Home);
        var rows = Rows(snapshot.ReadResults(ResultTables.Attainments));
        var (csv, arrow) = (Csv(snapshot, ResultTables.Attainments), Arrow(snapshot, ResultTables.Attainments));
        Assert.True(rows.Count > 100);
        Assert.Equal((rows.Count, rows.Count), (csv.Count, arrow.Count));
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            Assert.Equal(row.Number("actual"), Exact(csv[at]["actual"]));
            Assert.Equal(row.Number("actual"), Scaled(arrow[at]["actual"]));
            Assert.Equal(row.Ratio("attainment"), Real(csv[at]["attainment"]));
            Assert.Equal(row.Ratio("attainment"), Bits(arrow[at]["attainment"]));
            Assert.Equal(row.TextOrNull("state"), csv[at]["state"]);
            Assert.Equal(row.TextOrNull("state"), arrow[at]["state"]);
        }
    }

    [Theory]
    [InlineData("bang-diem.xlsx")]
    [InlineData("bien-ban.docx")]
    [InlineData("to-trinh.docx")]
    [InlineData("bao-cao.docx")]
    [InlineData("thong-bao.docx")]
    public async Task ADocumentMadeTwice_IsTheSameBytes(string name)
    {
        using var client = pages.CreateClient();
        Uri address = new($"/khoi/huyen/{name}?nam=2024", UriKind.Relative);
        var first = await client.GetByteArrayAsync(address, Token);
        Assert.Equal(Hash(first), Hash(await client.GetByteArrayAsync(address, Token)));
    }

    [Fact]
    public void AnExportMadeTwice_IsTheSameBytes()
    {
        using var snapshot = SnapshotReader.OpenCurrent(pages.Home);
        // A reader of another process opens the same folder.
        using var again = SnapshotReader.Open(snapshot.Folder);
        foreach (var schema in PublishedTables.All)
        {
            foreach (var (write, kind) in new (Func<Snapshot, string, long>, string)[]
            {
                ((source, path) => CsvExport.Write(source, schema, path), "csv"),
                ((source, path) => ArrowExport.Write(source, schema, path), "arrow"),
                ((source, path) => ParquetExport.Write(source, schema, path), "parquet"),
            })
            {
                var (left, right) = (folder[$"1-{schema.Name}.{kind}"], folder[$"2-{schema.Name}.{kind}"]);
                _ = write(snapshot, left);
                _ = write(again, right);
                Assert.Equal((schema.Name, kind, Hash(File.ReadAllBytes(left))), (schema.Name, kind, Hash(File.ReadAllBytes(right))));
            }
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Rank and total of each unit as the page shows them.</summary>
    private async Task<Dictionary<string, (string Rank, string Total)>> League(int year, string bloc)
    {
        var page = await Page($"/khoi/{bloc}?nam={Invariant(year)}");
        var ranked = page.QuerySelectorAll("table.league tbody tr").Select(row => (Row: row, Rank: Words(row, "td.rank"), Total: Words(row, "td.total")));
        var apart = page.QuerySelectorAll("h3.apart + table.plain tr").Select(row => (Row: row, Rank: "–", Total: Words(row, "td.n")));
        return ranked
            .Concat(apart)
            .ToDictionary(line => Words(line.Row, "a.b"), line => (line.Rank, line.Total), StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, string>> Points(int year, string unit) =>
        (await Page($"/don-vi/{unit}?nam={Invariant(year)}"))
            .QuerySelectorAll("table.points tbody tr")
            .Select(row => (Code: Words(row, ".code"), Points: Words(row, "td.got")))
            .Where(row => row.Points.Length > 0 && char.IsAsciiDigit(row.Points[0]))
            .DistinctBy(row => row.Code)
            .ToDictionary(row => row.Code, row => row.Points, StringComparer.Ordinal);

    private async Task<byte[]> Workbook(int year, string bloc)
    {
        using var client = pages.CreateClient();
        return await client.GetByteArrayAsync(new Uri($"/khoi/{bloc}/bang-diem.xlsx?nam={Invariant(year)}", UriKind.Relative), Token);
    }

    /// <summary>The rows of a Word document's tables by the name in their second cell.</summary>
    private async Task<Dictionary<string, string[]>> WordRows(int year, string bloc, string name)
    {
        using var client = pages.CreateClient();
        var bytes = await client.GetByteArrayAsync(new Uri($"/khoi/{bloc}/{name}.docx?nam={Invariant(year)}", UriKind.Relative), Token);
        using MemoryStream stream = new(bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return document
            .MainDocumentPart!.Document.Descendants<TableRow>()
            .Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText).ToArray())
            .Where(row => row.Length > 7)
            .DistinctBy(row => row[1])
            .ToDictionary(row => row[1], StringComparer.Ordinal);
    }

    private async Task<JsonElement> Json(string address)
    {
        using var client = pages.CreateClient();
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative), Token));
        return answer.RootElement.Clone();
    }

    /// <summary>A number with its digits as they were sent; null stays null.</summary>
    private static string? Raw(JsonElement row, string name) =>
        row.GetProperty(name) switch
        {
            { ValueKind: JsonValueKind.Null } => null,
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            var number => number.GetRawText(),
        };

    private async Task<IDocument> Page(string address)
    {
        using var client = pages.CreateClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri(address, UriKind.Relative), Token), Token);
    }

    private List<Dictionary<string, string?>> Csv(Snapshot snapshot, TableSchema schema)
    {
        var path = folder[schema.Name + ".csv"];
        _ = CsvExport.Write(snapshot, schema, path, force: true);
        var lines = Lines(File.ReadAllText(path)).ToList();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => Empty(cell.Second), StringComparer.Ordinal))];
    }

    /// <summary>RFC 4180, as any program reads it.</summary>
    private static IEnumerable<string[]> Lines(string text)
    {
        List<string> line = [];
        System.Text.StringBuilder cell = new();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '"' && !(quoted && at + 1 < text.Length && text[at + 1] is '"'))
            {
                quoted = !quoted;
            }
            else if (!quoted && text[at] is (',' or '\n'))
            {
                line.Add(cell.ToString().TrimEnd('\r'));
                _ = cell.Clear();
                if (text[at] is '\n')
                {
                    yield return [.. line];
                    line.Clear();
                }
            }
            else
            {
                at += quoted && text[at] is '"' ? 1 : 0;
                _ = cell.Append(text[at]);
            }
        }
    }

    private List<Dictionary<string, string?>> Arrow(Snapshot snapshot, TableSchema schema)
    {
        var path = folder[schema.Name + ".arrow"];
        _ = ArrowExport.Write(snapshot, schema, path, force: true);
        var content = ArrowContent.Read(path);
        return
        [
            .. content.Rows.Select(row =>
                content.Fields.Zip(row).ToDictionary(cell => cell.First.Name, cell => cell.Second, StringComparer.Ordinal)
            ),
        ];
    }

    private static List<Row> Rows(DataTable table) => [.. Enumerable.Range(0, table.RowCount).Select(row => new Row(table, row))];

    private static string Words(IParentNode row, string selector) => row.QuerySelector(selector)?.TextContent.Trim() ?? "";

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static string? Empty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static decimal? Exact(string? text) => Empty(text) is { } number ? decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static double? Real(string? text) => Empty(text) is { } number ? double.Parse(number, CultureInfo.InvariantCulture) : null;

    /// <summary>The script around the official reader writes a real's bits, so that none is lost.</summary>
    private static double? Bits(string? text) =>
        Empty(text) is { } bits ? BitConverter.UInt64BitsToDouble(ulong.Parse(bits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)) : null;

    /// <summary>The official reader gives a decimal as its whole number with fifteen decimals behind.</summary>
    private static decimal? Scaled(string? text) => Exact(text) is { } number ? number / 1_000_000_000_000_000m : null;

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Invariant(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed record Row(DataTable Table, int At)
    {
        internal bool Has(string column, long value) => Cell(column) is long cell && cell == value;

        internal bool Has(string column, string value) => string.Equals(TextOrNull(column), value, StringComparison.Ordinal);

        internal string Text(string column) => (string)Cell(column)!;

        internal string? TextOrNull(string column) => (string?)Cell(column);

        internal decimal? Number(string column) => (decimal?)Cell(column);

        internal decimal? Whole(string column) => Cell(column) is long whole ? whole : null;

        internal double? Ratio(string column) => (double?)Cell(column);

        private object? Cell(string column) =>
            Table[At, Table.Schema.Columns.Index().First(one => string.Equals(one.Item.Name, column, StringComparison.Ordinal)).Index];
    }
}
