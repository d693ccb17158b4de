using ThiDua.Metrics.Findings;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;

namespace ThiDua.Pipeline.Tests.Samples;

/// <summary>The sample goes in: every row but the four that are meant to be rejected, each for its own reason.</summary>
public sealed class SampleImportTests
{
    private static readonly ImportRequest Sample = new() { Paths = [Path.Combine(TestPaths.Samples, "lai-chau")], Who = "kiểm thử" };

    [Fact]
    public void Import_OfTheSample_RejectsExactlyTheRowsOfItsReadme()
    {
        using TempFolder folder = new();
        var outcome = Import(new HomeFolder(folder.Root));

        var reasons = outcome
            .Rejections.Select(rejection =>
            {
                var reason = Assert.Single(rejection.Findings);
                return (rejection.Place.File, reason.Place?.Cell, reason.Code);
            })
            .Order()
            .ToList();
        Assert.Equal(
            [
                ("so-lieu-thuc-hien-bo-sung.csv", "A4", FindingCode.UnitUnknown),
                ("so-lieu-thuc-hien-bo-sung.csv", "A5", FindingCode.UnitNotThen),
                ("so-lieu-thuc-hien-bo-sung.csv", "D3", FindingCode.NotANumber),
                ("so-lieu-thuc-hien-tinh-cong-bo.csv", "D5", FindingCode.NotANumber),
            ],
            reasons
        );
        Assert.All(outcome.Counts, sheet => Assert.Equal(sheet.Read, sheet.Accepted + sheet.Rejected + sheet.Empty + sheet.LeftOut));
        Assert.Equal(["huyen-2024 (1)", "huyen-2024 (2)", "so-nganh-2025 (1)", "xa-2025 (1)"], outcome.RuleBooks.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Import_OfTheSample_HasNothingElseToSettle()
    {
        using TempFolder folder = new();
        var outcome = Import(new HomeFolder(folder.Root));

        // The eight names that the first report writes instead of codes, and nothing of weight.
        Assert.All(outcome.Findings, finding => Assert.Equal(FindingCode.UnitMatchedByName, finding.Code));
        Assert.Equal(8, outcome.Findings.Select(finding => finding.Unit).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Import_OfTheSampleAgain_StoresNothing()
    {
        using TempFolder folder = new();
        HomeFolder home = new(folder.Root);
        var first = Import(home);
        var second = Import(home);

        Assert.True(first.Stored > 3000);
        Assert.Equal(0, second.Stored);
        Assert.Equal(first.Stored, second.Unchanged);
    }

    private static ImportOutcome Import(HomeFolder home) =>
        ImportPipeline.Run(home, Sample, TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);
}
