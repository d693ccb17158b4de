using ThiDua.Ingest.RuleBooks;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Reports.Tests;
using ThiDua.Reports.Xlsx;
using ThiDua.TestKit;

namespace ThiDua.Cli.Tests.RuleBooks;

/// <summary>A rule book written as a workbook reads back as the same rule book, also after LibreOffice saved it anew.</summary>
public sealed class RuleBookWorkbookTests
{
    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(TestPaths.Root, "data"), "*.json", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file).StartsWith("rulebook", StringComparison.Ordinal) || Path.GetDirectoryName(file)!.EndsWith("rulebooks", StringComparison.Ordinal))
                .Append(Path.Combine(TestPaths.Shared, "rulebook-example.json"))
                .Where(File.Exists)
                .Select(file => Path.GetRelativePath(TestPaths.Root, file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryBookOfTheRepository_ReadsBackEqual(string file)
    {
        var book = Read(File.ReadAllText(Path.Combine(TestPaths.Root, file)));
        Assert.Equal(RuleBookWriter.Write(book), Again(RuleBookTable.Write(book)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void RandomBooks_WithEveryWord_ReadBackEqual(int seed)
    {
        var books = new RandomBooks(seed);
        for (var count = 0; count < 100; count++)
        {
            var book = Read(books.Next());
            Assert.Equal(RuleBookWriter.Write(book), Again(RuleBookTable.Write(book)));
        }
    }

    [Fact]
    public void SavedAnewByLibreOffice_ReadsBackEqual()
    {
        var random = new RandomBooks(7);
        RuleBook[] books =
        [
            .. Files.Select(file => Read(File.ReadAllText(Path.Combine(TestPaths.Root, file.Data)))),
            .. Enumerable.Range(0, 25).Select(_ => Read(random.Next())),
        ];
        var saved = LibreOffice.Convert([.. books.Select(RuleBookTable.Write)], "xlsx", "xlsx");
        for (var at = 0; at < books.Length; at++)
        {
            Assert.Equal(RuleBookWriter.Write(books[at]), Again(saved[at]));
        }
    }

    [Fact]
    public void TheSameBook_GivesTheSameBytes()
    {
        var book = Read(new RandomBooks(3).Next());
        Assert.Equal(RuleBookTable.Write(book), RuleBookTable.Write(book));
    }

    private static RuleBook Read(string json)
    {
        var reading = RuleBookReader.Read(json, "bang.json");
        Assert.True(reading.Book is not null, string.Join('\n', reading.Findings.Select(finding => $"{finding.Place} {FindingCatalogue.Message(finding)}")) + json);
        return reading.Book;
    }

    private static string Again(byte[] workbook)
    {
        var file = RuleBookWorkbook.Read(workbook, "bang.xlsx", "00");
        Assert.NotNull(file);
        var reading = file.Read();
        Assert.True(reading.Book is not null, string.Join('\n', reading.Findings.Select(finding => $"{finding.Place} {FindingCatalogue.Message(finding)}")) + file.Text);
        return RuleBookWriter.Write(reading.Book);
    }
}
