using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ThiDua.TestKit;

namespace ThiDua.Pipeline.Tests.Samples;

/// <summary>The sample's files as they lie in the repository, before anything imports them.</summary>
public sealed class SampleFilesTests
{
    private static string Folder => Path.Combine(TestPaths.Samples, "lai-chau");

    [Fact]
    public async Task Generator_RunAgain_GivesExactlyTheCommittedFiles()
    {
        var into = Directory.CreateTempSubdirectory("thidua-sample-");
        try
        {
            await RunGenerator(into.FullName);
            var written = into.GetFiles();
            Assert.NotEmpty(written);
            foreach (var file in written)
            {
                var committed = Path.Combine(Folder, file.Name);
                Assert.True(File.Exists(committed), $"{file.Name} is written by the generator but not committed");
                var again = await File.ReadAllBytesAsync(file.FullName, TestContext.Current.CancellationToken);
                var before = await File.ReadAllBytesAsync(committed, TestContext.Current.CancellationToken);
                Assert.True(again.AsSpan().SequenceEqual(before), $"{file.Name} differs from what generate.mjs writes");
            }
            var byHand = Directory
                .GetFiles(Folder, "*.csv")
                .Select(path => Path.GetFileName(path))
                .Except(written.Select(file => file.Name), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);
            Assert.Equal(["chi-tieu-duoc-giao-tinh-cong-bo.csv", "so-lieu-thuc-hien-tinh-cong-bo.csv"], byHand);
        }
        finally
        {
            into.Delete(recursive: true);
        }
    }

    [Fact]
    public void SampleJson_SaysThatTheFiguresAreASample()
    {
        using var notice = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "sample.json")));
        Assert.Equal("Số liệu mẫu", notice.RootElement.GetProperty("notice").GetString());
        Assert.Equal("Sample data", notice.RootElement.GetProperty("noticeEnglish").GetString());
    }

    [Fact]
    public void PublishedTargets_AreTheEightOfTheDirective_WordForWord()
    {
        var expected = Path.Combine(TestPaths.Shared, "directives", "expected.json");
        Assert.SkipUnless(File.Exists(expected), $"the directives beside the checkout are not here: {expected}");
        using var document = JsonDocument.Parse(File.ReadAllText(expected));
        var directive = document
            .RootElement.GetProperty("documents")
            .EnumerateArray()
            .Single(item => item.GetProperty("file").ValueEquals("lai-chau-2025-chi-thi-09.txt"));
        var written = directive
            .GetProperty("targets")
            .EnumerateArray()
            .Select(target =>
                (
                    Quote: target.GetProperty("quote").GetString()!,
                    Value: target.GetProperty("value").GetDecimal(),
                    Comparator: target.GetProperty("comparator").GetString()!,
                    Change: target.GetProperty("change").GetString()!
                )
            )
            .ToList();

        var ours = Rows("chi-tieu-duoc-giao-tinh-cong-bo.csv")
            .Where(row => row["Trích dẫn"].Length > 0)
            .Select(row =>
                (
                    Quote: row["Trích dẫn"],
                    Value: Number(row["Kế hoạch"]),
                    Comparator: row["So sánh"] switch { "khoảng" => "about", "đạt" => "equal", var other => other },
                    Change: row["Cách giao"] switch { "mức" => "level", "giảm" => "decreaseBy", var other => other }
                )
            )
            .ToList();

        Assert.Equal(written, ours);
    }

    [Fact]
    public void DirectiveWithoutPublishedResult_HasNoFigure()
    {
        var published = Rows("so-lieu-thuc-hien-tinh-cong-bo.csv");
        Assert.All(published, row => Assert.Equal("tinh-lai-chau", row["Đơn vị"]));
        Assert.Equal(
            ["budget_revenue", "grdp_growth", "grdp_per_head"],
            published.Select(row => row["Chỉ tiêu"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void MadeUpFigures_AreOfOtherUnitsThanTheProvince()
    {
        foreach (var path in Directory.GetFiles(Folder, "*.csv").Where(path => !path.EndsWith("-cong-bo.csv", StringComparison.Ordinal)))
        {
            var name = Path.GetFileName(path);
            if (name is "don-vi.csv")
            {
                continue;
            }
            Assert.DoesNotContain("tinh-lai-chau", File.ReadAllText(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EveryOldDistrict_HandsOnAllOfItself()
    {
        var byDistrict = Rows("unit_changes.csv").GroupBy(row => row["from"], StringComparer.Ordinal).ToList();
        Assert.Equal(8, byDistrict.Count);
        Assert.Equal(38, byDistrict.Sum(district => district.Count()));
        Assert.All(
            byDistrict,
            district => Assert.Equal(1m, district.Sum(row => decimal.Parse(row["share"], CultureInfo.InvariantCulture)))
        );
    }

    private static decimal Number(string vietnamese) =>
        decimal.Parse(vietnamese.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);

    /// <summary>Rows by header; enough of CSV for files whose cells hold no separators.</summary>
    private static List<Dictionary<string, string>> Rows(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name));
        var separator = lines[0].Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var header = lines[0].Split(separator);
        return
        [
            .. lines
                .Skip(1)
                .Select(line => line.Split(separator))
                .Select(cells => header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)),
        ];
    }

    private static async Task RunGenerator(string into)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(Folder, "generate.mjs"), into },
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start");
        var errors = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, errors);
    }
}
