using ThiDua.Metrics.Tables;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Pipeline.Tests.Samples;

/// <summary>Eight districts that became 38 communes and wards: both maps, worked from the files by hand.</summary>
public sealed class SampleMapTests(SampleHome sample) : IClassFixture<SampleHome>
{
    [Fact]
    public void YearBeforeTheChange_ComesToTheCommunesByShare()
    {
        var (value, state, how) = Figure("xa-than-uyen", "budget_revenue", "2024");
        Assert.Equal(26.7122m, value);
        Assert.Equal("shared", state);
        Assert.Equal("116,14 × 0,23 (Huyện Than Uyên) = 26,7122", how);
        Assert.Equal("notSeparable", Figure("xa-than-uyen", "poverty_rate", "2024").State);
    }

    [Fact]
    public void YearAfterTheChange_ComesTogetherForTheDistricts()
    {
        var (value, state, _) = Figure("huyen-than-uyen", "poverty_rate", "2025-H2");
        Assert.Equal("whole", state);
        var (rate, plain) = PovertyByHand();
        Assert.Equal(rate, value!.Value, 9);
        // Communes differ in size: the plain mean would be another number.
        Assert.NotEqual(plain, decimal.Round(rate, 4, MidpointRounding.ToEven));
    }

    [Fact]
    public void EveryCommuneAndDistrict_HasItsWholeYearOfTheChange()
    {
        using var snapshot = SnapshotReader.OpenCurrent(sample.Home);
        var rows = snapshot.RestatedOfIndicator(2025, "budget_revenue").Where(row => row.Period is "2025").ToList();
        Assert.Equal(38, rows.Count(row => !row.IsOfOldMap && row.Value is not null));
        Assert.Equal(8, rows.Count(row => row.IsOfOldMap && row.Value is not null));
        // Nothing is lost on the way: both maps add up to the same.
        Assert.Equal(rows.Where(row => row.IsOfOldMap).Sum(row => row.Value), rows.Where(row => !row.IsOfOldMap).Sum(row => row.Value));
    }

    private (decimal? Value, string State, string How) Figure(string unit, string indicator, string period)
    {
        using var snapshot = SnapshotReader.OpenCurrent(sample.Home);
        var table = snapshot.ReadResults(ResultTables.RestatedFigures);
        var row = Enumerable.Range(0, table.RowCount).Single(row => (unit, indicator, period) == ((string)Cell(row, "unit")!, (string)Cell(row, "indicator")!, (string)Cell(row, "period")!));
        return ((decimal?)Cell(row, "value"), (string)Cell(row, "state")!, (string)Cell(row, "how")!);

        object? Cell(int row, string column) => table[row, table.Schema.Columns.ToList().FindIndex(one => string.Equals(one.Name, column, StringComparison.Ordinal))];
    }

    private (decimal Rate, decimal Plain) PovertyByHand()
    {
        var lines = File.ReadLines(Path.Combine(TestKit.TestPaths.Samples, "lai-chau", "observations-2025-communes.csv")).Select(line => line.Split(',')).ToList();
        string[] communes = ["xa-muong-kim", "xa-khoen-on", "xa-than-uyen", "xa-muong-than"];
        var rates = communes.Select(unit => Read(unit, "poverty_rate")).ToList();
        var households = communes.Select(unit => Read(unit, "households")).ToList();
        return (rates.Zip(households, (rate, count) => rate * count).Sum() / households.Sum(), decimal.Round(rates.Average(), 4, MidpointRounding.ToEven));

        decimal Read(string unit, string indicator) =>
            decimal.Parse(lines.Single(line => (line[0], line[1], line[2]) == (unit, indicator, "2025-H2"))[3], System.Globalization.CultureInfo.InvariantCulture);
    }
}
