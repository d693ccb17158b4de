using ThiDua.Metrics.Findings;
using ThiDua.Metrics.RuleBooks;
using ThiDua.TestKit;

namespace ThiDua.Metrics.Tests.RuleBooks;

/// <summary>The published example uses each word once; it must be read without a finding.</summary>
public sealed class ExampleBookTests
{
    [Fact]
    public void TheExample_IsReadWithoutAFinding()
    {
        var reading = RuleBookReader.Read(Example(), "rulebook-example.json");
        Assert.Empty(reading.Findings.Select(finding => $"{finding.Place}: {FindingCatalogue.Message(finding)}"));
        Assert.NotNull(reading.Book);
        Assert.Equal(100, reading.Book.Root.Maximum);
        Assert.Equal(16, reading.Book.AllCriteria().Count() - 1);
        Assert.Equal("bao-cao-nam", reading.Book.TieBreaks[2].Code);
    }

    private static string Example()
    {
        var file = Path.Combine(TestPaths.Shared, "rulebook-example.json");
        Assert.SkipUnless(File.Exists(file), "The published example of a rule book is not beside this checkout.");
        return File.ReadAllText(file);
    }
}
