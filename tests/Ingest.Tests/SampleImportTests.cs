using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests;

/// <summary>The repository's sample: every table once, and exactly the troubles that its README lists.</summary>
public sealed class SampleImportTests
{
    private static ImportBatch Read() =>
        IngestRun.Read(
            [Path.Combine(TestPaths.Samples, "lai-chau")],
            null,
            KnownCodes.None,
            null,
            TestContext.Current.CancellationToken
        );

    [Fact]
    public void Read_Sample_RejectsExactlyTheRowsThatItsReadmeNames()
    {
        var batch = Read();
        Assert.Equal(
            [FindingCode.NotANumber, FindingCode.NotANumber, FindingCode.UnitUnknown, FindingCode.UnitNotThen],
            batch.Rejections.Select(rejection => Assert.Single(rejection.Findings).Code).Order()
        );
        Assert.All(batch.Rejections, rejection => Assert.NotEmpty(rejection.RowText));
        Assert.Equal("", string.Join("\n", batch.Findings.Where(finding => finding.Severity >= Severity.Warning).Select(finding => FindingCatalogue.Message(finding))));
        Assert.Equal(InputTables.All.Count, batch.Tables.Count);
        Assert.NotEmpty(batch.RuleBooks);
        Assert.All(batch.Counts, count => Assert.Equal(count.Read, count.Accepted + count.Rejected + count.Empty + count.LeftOut));
    }

    [Fact]
    public void Read_SampleTwice_GivesTheSame()
    {
        var (one, other) = (Read(), Read());
        foreach (var (table, again) in one.Tables.Zip(other.Tables))
        {
            Assert.Equal(table.Places, again.Places);
            for (var column = 0; column < table.Schema.Columns.Count; column++)
            {
                Assert.Equal(table.Rows.Column(column), again.Rows.Column(column));
            }
        }
    }
}
