using ThiDua.Metrics.Tables;
using ThiDua.Reports.Content;

namespace ThiDua.Reports.Tests.Content;

public sealed class ReportTargetTests
{
    [Fact]
    public void UnitWithSeveralTargetsOfAnIndicator_CountsOnce_ByTheLongestPeriodThenTheFirst()
    {
        var report = Read(
            ("2025-Q1", 0, "revenue", "xa-00", "level", 10m),
            ("2025", 1, "revenue", "xa-00", "level", 50m),
            ("2025", 2, "revenue", "xa-00", "level", 60m),
            ("2025", 3, "revenue", "xa-01", "level", 70m)
        );
        Assert.Equal([("xa-00", 50m), ("xa-01", 70m)], report.Attainments.Select(row => (row.Unit!, row.Target!.Value)));
    }

    [Theory]
    [InlineData("level", "Chỉ tiêu poverty")]
    [InlineData("decreaseBy", "Giảm chỉ tiêu poverty")]
    [InlineData("increaseBy", "Tăng chỉ tiêu poverty")]
    public void Name_SaysWhichWayATargetIsToMoveWhatItMeasures(string change, string name) =>
        Assert.Equal(name, Read(("2025", 0, "poverty", "xa-00", change, 3m)).Attainments.Single().Name);

    private static BlocReport Read(params (string Period, int Position, string Indicator, string Unit, string Change, decimal Target)[] rows)
    {
        var attainments = new DataTable(ResultTables.Attainments);
        foreach (var row in rows)
        {
            attainments.Add([
                .. ResultTables.Attainments.Columns.Select(object? (column) =>
                    column.Name switch
                    {
                        "year" => (long)EngineBloc.Year,
                        "period" => row.Period,
                        "position" => (long)row.Position,
                        "indicator" => row.Indicator,
                        "scope" or "unit" => row.Unit,
                        "change" => row.Change,
                        "comparator" => "atLeast",
                        "target" => row.Target,
                        "unit_of_measure" => "%",
                        "state" => "missed",
                        _ => null,
                    }
                ),
            ]);
        }
        var origin = new ReportOrigin { SnapshotId = "0a1b2c3d4e5f", PublishedAt = SampleBloc.PublishedAt };
        return BlocReportReader.Read(EngineBloc.Tables() with { Attainments = attainments }, EngineBloc.Year, EngineBloc.Bloc, origin)!;
    }
}
