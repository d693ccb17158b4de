using ThiDua.Metrics.Findings;

namespace ThiDua.Pipeline.Tests.Samples;

/// <summary>The sample goes in: every row but the four that are meant to be rejected, each for its own reason.</summary>
public sealed class SampleImportTests(SampleHome sample) : IClassFixture<SampleHome>
{
    [Fact]
    public void Import_OfTheSample_RejectsExactlyTheRowsOfItsReadme()
    {
        var reasons = sample
            .Imported.Rejections.Select(rejection =>
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
        Assert.All(
            sample.Imported.Counts,
            sheet => Assert.Equal(sheet.Read, sheet.Accepted + sheet.Rejected + sheet.Empty + sheet.LeftOut)
        );
        Assert.Equal(
            ["huyen-2024 (1)", "huyen-2024 (2)", "so-nganh-2025 (1)", "xa-2025 (1)"],
            sample.Imported.RuleBooks.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Import_OfTheSample_HasNothingElseToSettle()
    {
        // The eight names that the first report writes instead of codes, and the one figure that two sources give differently.
        var twice = Assert.Single(sample.Imported.Findings, finding => finding.Code != FindingCode.UnitMatchedByName);
        Assert.Equal((FindingCode.FigureReportedTwice, "huyen-muong-te"), (twice.Code, twice.Unit));
        Assert.Equal(8, sample.Imported.Findings.Where(finding => finding != twice).Select(finding => finding.Unit).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Import_OfTheSampleAgain_StoresNothing()
    {
        var again = sample.Import();

        Assert.True(sample.Imported.Stored > 3000);
        Assert.Equal(0, again.Stored);
        Assert.Equal(sample.Imported.Stored, again.Unchanged);
    }
}
