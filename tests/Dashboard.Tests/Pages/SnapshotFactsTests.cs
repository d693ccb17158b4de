using ThiDua.Dashboard.Snapshots;
using ThiDua.Dashboard.Tests.Fixtures;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Dashboard.Tests.Pages;

/// <summary>What pages keep of a snapshot.</summary>
public sealed class SnapshotFactsTests(FilledPages pages) : IClassFixture<FilledPages>
{
    /// <summary>A bloc that is kept is not loaded again because others were asked about before it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void BlocThatIsKept_StaysWhenItIsAskedAgain(int others)
    {
        using var snapshot = SnapshotReader.OpenCurrent(pages.Home);
        var bloc = Assert.Single(snapshot.BlocsOfYear(2025));
        var facts = SnapshotFacts.Of(snapshot);
        foreach (var number in Enumerable.Range(0, others))
        {
            Assert.Null(facts.FactsOf(MadeRows.Bloc with { Code = "khác-" + number }));
        }
        var first = facts.FactsOf(bloc);
        Assert.NotNull(first);
        Assert.Same(first, facts.FactsOf(bloc));
    }
}
