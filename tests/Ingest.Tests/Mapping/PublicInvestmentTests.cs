using System.Globalization;
using ThiDua.Ingest.Mapping;
using ThiDua.Metrics.Findings;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;

namespace ThiDua.Ingest.Tests.Mapping;

/// <summary>The published monthly tables of public investment, read by the mapping that comes with the product.</summary>
public sealed class PublicInvestmentTests
{
    private static string MapPath => Path.Combine(TestPaths.Root, "data", "maps", "vn-public-investment.json");

    [Fact]
    public void Read_PublishedTable_AccountsForEveryRow()
    {
        var batch = Read();
        var counts = Assert.Single(batch.Counts);
        Assert.Equal("vn-public-investment", counts.Table);
        Assert.Equal(4847, counts.Read);
        Assert.Equal((2883, 0, 0, 1964), (counts.Accepted, counts.Rejected, counts.Empty, counts.LeftOut));
        Assert.Equal(53, batch.Table(InputTables.Units)!.Rows.RowCount);
        Assert.Equal(11, batch.Table(InputTables.Blocs)!.Rows.RowCount);
        Assert.Equal(2883, batch.Table(InputTables.Targets)!.Rows.RowCount);
        Assert.Equal(2883, batch.Table(InputTables.Observations)!.Rows.RowCount);
        Assert.Empty(batch.Codes());
        Assert.Single(batch.Findings, finding => finding.Code == FindingCode.RowsLeftOut);
    }

    [Fact]
    public void Read_NamesWithMarksApart_AreStoredComposedAndSaid()
    {
        var batch = Read();
        var recomposed = batch.Findings.Where(finding => finding.Code == FindingCode.TextRecomposed).ToList();
        Assert.NotEmpty(recomposed);
        Assert.All(recomposed, finding => Assert.NotEqual(finding.Arguments[0], finding.Arguments[1]));
        Assert.All(batch.Column(InputTables.Units, "name"), name => Assert.True(((string)name!).IsNormalized()));
        Assert.Contains("ha-tinh", batch.Column(InputTables.Units, "code"));
    }

    [Fact]
    public void Read_EachMonth_GivesAttainmentWithinFiveHundredthsOfThePublished()
    {
        var batch = Read();
        var plans = Rows(batch, InputTables.Targets).ToDictionary(row => (row["scope"], row["effective"]), row => (decimal)row["value"]!);
        var published = Published().ToDictionary(row => (row.Unit, row.Period), row => row.Percent);
        var compared = 0;
        foreach (var row in Rows(batch, InputTables.Observations))
        {
            var plan = plans[(row["unit"], row["submitted_at"])];
            var percent = 100 * (decimal)row["value"]! / plan;
            Assert.InRange(percent, published[((string)row["unit"]!, (string)row["period"]!)] - 0.05m, published[((string)row["unit"]!, (string)row["period"]!)] + 0.05m);
            compared++;
        }
        Assert.Equal(2883, compared);
    }

    private static ImportBatch Read()
    {
        var mapping = MappingFile.Read(MapPath);
        Assert.Null(mapping.Problem);
        return IngestRun.Read([Data()], mapping.Mapping, KnownCodes.None, null, TestContext.Current.CancellationToken);
    }

    private static string Data()
    {
        var path = Path.Combine(TestPaths.Shared, "real", "vn-public-investment", "disbursement.csv");
        Assert.SkipUnless(File.Exists(path), "the published table of public investment is not beside this checkout");
        return path;
    }

    private static IEnumerable<Dictionary<string, object?>> Rows(ImportBatch batch, TableSchema schema)
    {
        var rows = batch.Table(schema)!.Rows;
        for (var row = 0; row < rows.RowCount; row++)
        {
            yield return schema.Columns.Select((column, at) => (column.Name, rows[row, at])).ToDictionary(pair => pair.Name, pair => pair.Item2);
        }
    }

    /// <summary>Read here by hand, not by the code under test: the province rows have no quotes.</summary>
    private static IEnumerable<(string Unit, string Period, decimal Percent)> Published() =>
        File.ReadLines(Data())
            .Select(line => line.Split(','))
            .Where(cells => cells[^1] is "province")
            .Select(cells =>
                (
                    Values.SlugOf(cells[0]),
                    string.Create(CultureInfo.InvariantCulture, $"{cells[1]}-{int.Parse(cells[2], CultureInfo.InvariantCulture):00}"),
                    decimal.Parse(cells[7], CultureInfo.InvariantCulture)
                )
            );

    private static class Values
    {
        public static string SlugOf(string name)
        {
            var letters = name.Normalize(System.Text.NormalizationForm.FormD)
                .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                .Select(letter => letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter))
                .Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ');
            return string.Join('-', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
