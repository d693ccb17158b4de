using System.Globalization;
using ThiDua.Metrics.Indicators;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Pipeline.Tests;

/// <summary>Published monthly investment through the whole line: a foreign table, dated targets, attainment as published.</summary>
public sealed class PublicInvestmentTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("đầu tư công ");

    [Fact]
    public void EveryMonth_GivesThePublishedPercentage()
    {
        var source = Path.Combine(TestPaths.Shared, "real", "vn-public-investment", "disbursement.csv");
        Assert.SkipUnless(File.Exists(source), $"The published investment data are not beside the checkout: {source}");
        HomeFolder home = new(folder.FullName);
        var outcome = ImportPipeline.Run(
            home,
            new ImportRequest
            {
                Paths = [source],
                MapFile = Path.Combine(TestPaths.Root, "data", "maps", "vn-public-investment.json"),
                Who = "test",
            },
            TimeProvider.System,
            cancellationToken: TestContext.Current.CancellationToken
        );
        var count = Assert.Single(outcome.Counts);
        Assert.Equal(4847, count.Read);
        Assert.Equal(count.Read, count.Accepted + count.Rejected + count.Empty + count.LeftOut);

        using var snapshot = SnapshotReader.OpenCurrent(home);
        var facts = SnapshotScoring.Load(snapshot).Facts;
        var names = facts.Units.ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal);
        var compared = 0;
        foreach (var day in Published(source).GroupBy(row => row.Reported))
        {
            var attained = AttainmentRun
                .Execute(facts, day.First().Year, day.Key)
                .Rows.Where(row => row.Attainment is not null)
                .ToDictionary(row => names[row.Unit ?? row.Target.Scope], row => row.Attainment!.Value * 100, StringComparer.Ordinal);
            foreach (var row in day)
            {
                Assert.True(
                    Math.Abs(attained[row.Unit] - row.Percentage) < 0.05,
                    string.Create(CultureInfo.InvariantCulture, $"{row.Unit} {row.Reported}: {attained[row.Unit]}, published {row.Percentage}")
                );
                compared++;
            }
        }
        Assert.Equal(count.Accepted, compared);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static List<PublishedMonth> Published(string source) =>
        [
            .. File.ReadLines(source)
                .Skip(1)
                .Select(line => line.Split(','))
                .Where(cells => cells[^1] is "province")
                .Select(cells => new PublishedMonth(
                    cells[0].Normalize(),
                    int.Parse(cells[1], CultureInfo.InvariantCulture),
                    DateOnly.Parse(cells[3], CultureInfo.InvariantCulture),
                    double.Parse(cells[7], CultureInfo.InvariantCulture)
                )),
        ];

    private sealed record PublishedMonth(string Unit, int Year, DateOnly Reported, double Percentage);
}
