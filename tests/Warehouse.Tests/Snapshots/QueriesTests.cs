using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Tables;
using ThiDua.TestKit;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Snapshots;
using ThiDua.Warehouse.Tests.Fixtures;

namespace ThiDua.Warehouse.Tests.Snapshots;

/// <summary>What the queries of pages choose among several rows.</summary>
public sealed class QueriesTests : IDisposable
{
    private const int Year = 2025;

    private readonly TempFolder folder = new();
    private readonly HomeFolder home;

    public QueriesTests() => home = new HomeFolder(folder["home"]);

    public void Dispose() => folder.Dispose();

    /// <summary>The longest by months, however it is written; the shorter one stands first in the targets table.</summary>
    [Theory]
    [InlineData("2025-9M", "2025-10M")]
    [InlineData("2025-Q1", "2025-H1")]
    [InlineData("2025-Q1", "2025-9M")]
    [InlineData("2025-03", "2025-Q1")]
    [InlineData("2025-03", "2025-H1")]
    [InlineData("2025-H2", "2025-9M")]
    [InlineData("2025-1M", "2025-Q1")]
    [InlineData("2025-12", "2025-2M")]
    [InlineData("2025-11M", "2025")]
    public void Unit_CountsByTheTargetOfTheLongestPeriod(string shorter, string longer)
    {
        Store(
            Targets(
                (shorter, "a", "tỉnh", "missed", 0.2),
                (longer, "a", "tỉnh", "met", 1),
                (longer, "b", "tỉnh", "atRisk", 0.9)
            )
        );
        using var snapshot = SnapshotReader.OpenCurrent(home);
        var indicator = Assert.Single(snapshot.IndicatorsOfYear(Year, null));
        Assert.Equal((2, 1), (indicator.Units, indicator.UnitsMet));
        Assert.Equal([(AttainmentState.Met, 1), (AttainmentState.AtRisk, 1)], snapshot.StatesByIndicator(Year, null).Select(row => (row.State, row.Units)).Order());
        Assert.Equal(["b", "a"], snapshot.UnitsOfIndicator(Year, "thu", null, null, 0, 10).Units);
    }

    [Fact]
    public void UnitWithoutAFigure_IsNotPlacedByAnotherTargetsAttainment()
    {
        Store(
            Targets(
                ("2025", "a", "tỉnh", "noData", null),
                ("2025", "b", "tỉnh", "noData", null),
                ("2025", "a", "HĐND", "noData", null),
                ("2025-Q1", "b", "tỉnh", "missed", 0.1)
            )
        );
        using var snapshot = SnapshotReader.OpenCurrent(home);
        Assert.Equal(["a", "b"], snapshot.UnitsOfIndicator(Year, "thu", null, null, 0, 10).Units);
    }

    [Theory]
    [InlineData("tỉnh", "tỉnh", "tỉnh")]
    [InlineData("tỉnh", null, null)]
    [InlineData("tỉnh", "HĐND", null)]
    [InlineData(null, null, null)]
    public void Setter_IsNamed_WhereEveryTargetNamesIt(string? first, string? second, string? named)
    {
        Store(Targets(("2025", "a", first, "met", 1), ("2025", "b", second, "met", 1)));
        using var snapshot = SnapshotReader.OpenCurrent(home);
        Assert.Equal(named, Assert.Single(snapshot.IndicatorsOfYear(Year, null)).AssignedBy);
    }

    /// <summary>Of figures of one day and status the one that was checked, also where a self-reported one came after it: as the score and the versions have it.</summary>
    [Fact]
    public void FigureOfAPeriod_IsTheOneThatCounts()
    {
        DataTable rows = new(InputTables.Observations);
        foreach (var (value, knownBy) in new[] { (10m, "independent"), (11m, "checked"), (12m, "self-reported") })
        {
            rows.Add("a", "thu", "2025", value, "value", "%", "official", knownBy, new DateOnly(2025, 12, 1), null);
        }
        _ = Sample.Store(home, rows);
        using var snapshot = SnapshotReader.OpenCurrent(home);
        Assert.Equal(10m, snapshot.FigureVersionsOfUnit(Year, "a")[0].Value);
        Assert.Equal(10m, Assert.Single(snapshot.SeriesOfUnit("a", null, Year)).Value);
        Assert.Equal(10m, Assert.Single(snapshot.FiguresOfIndicator(Year, "thu")).Value);
        Assert.Equal(10m, Assert.Single(snapshot.FiguresOfUnits(Year, "thu", ["a"])).Value);
    }

    /// <summary>Of several earlier figures the one in use is named, not the one that came last.</summary>
    [Fact]
    public void UnusedFigure_IsToldBesideTheOneThatCounts()
    {
        DataTable earlier = new(InputTables.Observations);
        earlier.Add("a", "thu", "2025", 10m, "value", "%", "official", "independent", new DateOnly(2025, 12, 1), null);
        earlier.Add("a", "thu", "2025", 11m, "value", "%", "official", "self-reported", new DateOnly(2025, 12, 1), null);
        _ = Sample.Store(home, earlier);
        DataTable later = new(InputTables.Observations);
        later.Add("a", "thu", "2025", 12m, "value", "%", "estimate", "checked", new DateOnly(2025, 12, 20), null);
        using var write = Sample.Begin(home);
        _ = write.AppendFacts(Sample.Batch(later));
        Assert.Equal(10m, Assert.Single(write.Unused).Kept);
    }

    private void Store(DataTable attainments)
    {
        using var write = Sample.Begin(home);
        write.ReplaceResults(attainments);
        _ = write.Commit();
    }

    private static DataTable Targets(params (string Period, string Unit, string? Setter, string State, double? Attainment)[] targets)
    {
        DataTable rows = new(ResultTables.Attainments);
        foreach (var (position, target) in targets.Index())
        {
            var row = new object?[rows.Schema.Columns.Count];
            foreach (
                var (column, value) in new (string, object?)[]
                {
                    ("year", (long)Year), ("period", target.Period), ("position", (long)position), ("indicator", "thu"), ("scope", target.Unit), ("unit", target.Unit),
                    ("assigned_by", target.Setter), ("change", "level"), ("comparator", "atLeast"), ("target", 1m), ("attainment", target.Attainment), ("state", target.State),
                }
            )
            {
                row[rows.Schema.IndexOf(column)] = value;
            }
            rows.Add(row);
        }
        return rows;
    }
}
