using System.Globalization;
using ThiDua.Metrics.Tables;
using ThiDua.Pipeline.Tests.Samples;
using ThiDua.TestKit;
using ThiDua.Warehouse.Exports;
using ThiDua.Warehouse.Home;
using ThiDua.Warehouse.Ledger;
using ThiDua.Warehouse.Snapshots;

namespace ThiDua.Pipeline.Tests;

/// <summary>What a page shows "as known on" a day: restated figures, corrected targets and late reports, each at its time.</summary>
public sealed class KnownSnapshotsTests : IDisposable
{
    private const string Observations = "unit,indicator,period,value,status,submitted_at\n";
    private const string Targets = "year,indicator,scope,comparator,value,assigned_by,effective\n";

    private readonly TempFolder folder = new();
    private readonly HomeFolder home;
    private int files;

    public KnownSnapshotsTests()
    {
        home = new(folder["nhà"]);
        Import(
            new DateOnly(2025, 1, 10),
            ("units.csv", "code,name,kind\nA,Xã A,xa\nB,Xã B,xa\n"),
            ("blocs.csv", "year,bloc,name\n2025,K,Khối xã\n"),
            ("bloc_members.csv", "year,bloc,unit\n2025,K,A\n2025,K,B\n"),
            ("indicators.csv", "code,name,unit_of_measure,direction,accumulation,aggregation\nthu,Thu ngân sách,tỷ đồng,higher,cumulative,sum\n"),
            ("targets.csv", Targets + "2025,thu,A,atLeast,100,tỉnh,\n2025,thu,B,atLeast,100,tỉnh,\n"),
            ("obligations.csv", "code,scope,period,due\nbc-nam,all,2025,2025-12-15\n"),
            ("rulebook.json", RuleBook(version: 1, signed: "2025-01-05", maximum: 10))
        );
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void RestatedFigure_CountsWithTheStatusThatWasKnown()
    {
        Import(new DateOnly(2025, 12, 20), ("uoc.csv", Observations + "A,thu,2025,90,estimate,2025-12-10\nB,thu,2025,80,estimate,2025-12-10\n"));
        Import(new DateOnly(2026, 2, 3), ("so-bo.csv", Observations + "A,thu,2025,85,preliminary,2026-01-30\n"));
        // Recorded on the day after it was handed in: it counts from the day on which it was handed in.
        Import(new DateOnly(2026, 4, 1), ("chinh-thuc.csv", Observations + "A,thu,2025,70,official,2026-03-31\n"));
        Score();

        Assert.Equal(("", null, null), Actual("A", new DateOnly(2025, 12, 9)));
        Assert.Equal(("estimate", 90m, 9m), Actual("A", new DateOnly(2025, 12, 10)));
        Assert.Equal(("estimate", 90m, 9m), Actual("A", new DateOnly(2026, 1, 29)));
        Assert.Equal(("preliminary", 85m, 8.5m), Actual("A", new DateOnly(2026, 1, 30)));
        Assert.Equal(("official", 70m, 7m), Actual("A", new DateOnly(2026, 3, 31)));
        Assert.Equal([("A", 1L), ("B", 2L)], Ranks(new DateOnly(2026, 3, 30)));
        Assert.Equal([("B", 1L), ("A", 2L)], Ranks(new DateOnly(2026, 3, 31)));
    }

    [Fact]
    public void CorrectedTarget_CountsFromTheDayOfItsRecording()
    {
        Import(new DateOnly(2025, 12, 20), ("uoc.csv", Observations + "A,thu,2025,90,estimate,2025-12-10\n"));
        Import(new DateOnly(2026, 2, 3), ("sua.csv", Targets + "2025,thu,A,atLeast,120,tỉnh,\n"));
        Score();

        Assert.Equal(100m, Target("A", new DateOnly(2026, 2, 2)));
        Assert.Equal(120m, Target("A", new DateOnly(2026, 2, 3)));
    }

    [Fact]
    public void RaisedTarget_IsUnknownBeforeTheDayFromWhichItCounts()
    {
        Import(new DateOnly(2026, 2, 3), ("nang.csv", Targets + "2025,thu,A,atLeast,150,tỉnh,2025-08-01\n"));
        Score();

        using var before = Build(new DateOnly(2025, 7, 31));
        Assert.DoesNotContain(150m, before.ReadFacts(InputTables.Targets).Rows.Column(Column(InputTables.Targets, "value")));
        Assert.Equal(100m, Target("A", new DateOnly(2025, 7, 31)));
        Assert.Equal(150m, Target("A", new DateOnly(2025, 8, 1)));
    }

    [Fact]
    public void LateReport_IsMissingUntilItArrives()
    {
        const string Submissions = "unit,obligation,submitted_at\n";
        Import(new DateOnly(2026, 3, 1), ("bao-cao.csv", Submissions + "A,bc-nam,2025-12-14\nB,bc-nam,2025-12-28\n"));
        Score();

        Assert.Equal(["A"], Submitters(new DateOnly(2025, 12, 27)));
        Assert.Equal(["A", "B"], Submitters(new DateOnly(2025, 12, 28)));
    }

    [Fact]
    public void CorrectionOfAReport_IsNotBackdated()
    {
        Import(new DateOnly(2025, 12, 20), ("uoc.csv", Observations + "A,thu,2025,90,estimate,2025-12-10\n"));
        // The same report, a figure typed wrongly and put right three weeks later.
        Import(new DateOnly(2026, 1, 9), ("sua.csv", Observations + "A,thu,2025,60,estimate,2025-12-10\n"));
        Score();

        Assert.Equal(90m, Actual("A", new DateOnly(2026, 1, 8)).Value);
        Assert.Equal(60m, Actual("A", new DateOnly(2026, 1, 9)).Value);
    }

    [Theory]
    [InlineData("2025", 2025, 12, 31)]
    [InlineData("2025-H1", 2025, 6, 30)]
    [InlineData("2025-Q1", 2025, 3, 31)]
    [InlineData("2025-9M", 2025, 9, 30)]
    [InlineData("2025-11M", 2025, 11, 30)]
    [InlineData("2025-02", 2025, 2, 28)]
    public void UndatedFigure_IsKnownFromTheEndOfItsPeriod(string period, int year, int month, int day)
    {
        Import(new DateOnly(2026, 3, 1), ("so-lieu.csv", $"unit,indicator,period,value\nA,thu,{period},50\n"));
        Score();

        DateOnly end = new(year, month, day);
        Assert.Equal(0, Observed(end.AddDays(-1)));
        Assert.Equal(1, Observed(end));
    }

    [Fact]
    public void UndatedFigureRecordedBeforeItsPeriodEnds_IsKnownFromThatDay()
    {
        Import(new DateOnly(2025, 11, 20), ("so-lieu.csv", "unit,indicator,period,value,status\nA,thu,2025,50,estimate\n"));
        Score();

        Assert.Equal(0, Observed(new DateOnly(2025, 11, 19)));
        Assert.Equal(1, Observed(new DateOnly(2025, 11, 20)));
    }

    [Fact]
    public void RuleBookSignedLater_DoesNotScoreTheDayBefore()
    {
        Import(new DateOnly(2025, 12, 20), ("uoc.csv", Observations + "A,thu,2025,90,estimate,2025-12-10\n"));
        Import(new DateOnly(2026, 2, 1), ("rulebook-2.json", RuleBook(version: 2, signed: "2026-01-15", maximum: 20)));
        Score();

        Assert.Equal(9m, Actual("A", new DateOnly(2026, 1, 14)).Points);
        Assert.Equal(18m, Actual("A", new DateOnly(2026, 1, 15)).Points);
        using var before = Build(new DateOnly(2026, 1, 14));
        Assert.Equal([1], before.Manifest.RuleBooks.Select(book => book.Version));
    }

    /// <summary>17:00 UTC is midnight in Vietnam.</summary>
    [Fact]
    public void Seal_IsUnknownBeforeTheDayOfSealing()
    {
        Score();
        using (var write = LedgerWrite.Begin(home, "kiểm thử", new NoonOf(new DateOnly(2026, 7, 1)), cancellationToken: Stop))
        {
            var schema = ResultTables.Seals;
            DataTable rows = new(schema);
            object?[] cells = new object?[schema.Columns.Count];
            foreach (var (number, hour) in new[] { (1L, 16), (2L, 17) })
            {
                cells[Column(schema, "number")] = number;
                cells[Column(schema, "sealed_at")] = new DateTime(2026, 3, 10, hour, 30, 0, DateTimeKind.Utc);
                rows.Add(cells);
            }
            write.ReplaceResults(rows);
            _ = write.Commit();
        }

        Assert.Equal((0, 1, 2), (Seals(9), Seals(10), Seals(11)));

        int Seals(int day)
        {
            using var known = Build(new DateOnly(2026, 3, day));
            return known.ReadResults(ResultTables.Seals).RowCount;
        }
    }

    [Fact]
    public void YearThatHasNotBegun_HasNoResults()
    {
        Score();

        using var known = Build(new DateOnly(2024, 12, 31));
        Assert.Equal(0, known.ReadResults(ResultTables.Standings).RowCount);
        Assert.Equal(0, known.ReadResults(ResultTables.Findings).RowCount);
        Assert.Equal(2, known.ReadFacts(InputTables.Units).Rows.RowCount);
    }

    [Theory]
    [InlineData(9999)]
    [InlineData(1)]
    public void AnyDayOfTheCalendar_CanBeAskedFor(int year)
    {
        Score();

        using var known = Build(year == 1 ? DateOnly.MinValue : DateOnly.MaxValue);
        Assert.Equal(2, known.ReadFacts(InputTables.BlocMembers).Rows.RowCount);
    }

    [Fact]
    public void Manifest_NamesTheSnapshotAndTheDay()
    {
        Score();
        using var current = SnapshotReader.OpenCurrent(home);

        using var known = KnownSnapshots.Build(current, new DateOnly(2025, 6, 30), Stop);
        Assert.Equal((current.Id, new DateOnly(2025, 6, 30)), (known.Id, known.KnownOn));
        Assert.Null(current.KnownOn);
        var refused = Assert.Throws<ArgumentException>(() => KnownSnapshots.Build(known, new DateOnly(2025, 1, 1), Stop));
        Assert.Contains("earlier day", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TheSameDayFromManyThreads_BuildsOnce()
    {
        Score();
        using var current = SnapshotReader.OpenCurrent(home);
        using KnownSnapshots known = new();

        var leases = new SnapshotLease[8];
        Parallel.For(0, leases.Length, index => leases[index] = known.Open(current, new DateOnly(2025, 6, 30), Stop));

        _ = Assert.Single(leases.Select(lease => lease.Snapshot).Distinct());
        foreach (var lease in leases)
        {
            lease.Dispose();
        }
        using var again = known.Open(current, new DateOnly(2025, 6, 30), Stop);
        Assert.Same(leases[0].Snapshot, again.Snapshot);
    }

    [Fact]
    public void Open_BeyondTheCapacity_KeepsWhatIsInUseAndClosesTheRest()
    {
        Score();
        using var current = SnapshotReader.OpenCurrent(home);
        using KnownSnapshots known = new(capacity: 1);
        DateOnly first = new(2025, 6, 30);

        var lease = known.Open(current, first, Stop);
        known.Open(current, first.AddDays(1), Stop).Dispose();
        Assert.Equal(2, lease.Snapshot.ReadFacts(InputTables.Units).Rows.RowCount);

        var closed = lease.Snapshot;
        lease.Dispose();
        _ = Assert.Throws<ObjectDisposedException>(() => closed.ReadFacts(InputTables.Units));
        using var rebuilt = known.Open(current, first, Stop);
        Assert.NotSame(closed, rebuilt.Snapshot);
    }

    [Fact]
    public void Open_Cancelled_LeavesTheWayFree()
    {
        Score();
        using var current = SnapshotReader.OpenCurrent(home);
        using KnownSnapshots known = new();
        using CancellationTokenSource stopped = new();
        stopped.Cancel();

        _ = Assert.ThrowsAny<OperationCanceledException>(() => known.Open(current, new DateOnly(2025, 6, 30), stopped.Token));
        using var lease = known.Open(current, new DateOnly(2025, 6, 30), Stop);
        Assert.Equal(2, lease.Snapshot.ReadFacts(InputTables.Units).Rows.RowCount);
    }

    [Fact]
    public void Exports_OfAKnownSnapshot_HoldItsRows()
    {
        Import(new DateOnly(2025, 12, 20), ("uoc.csv", Observations + "A,thu,2025,90,estimate,2025-12-10\nB,thu,2025,80,estimate,2025-12-19\n"));
        Score();

        using var known = Build(new DateOnly(2025, 12, 18));
        Assert.Equal(1, ParquetExport.Write(known, InputTables.Observations, folder["a.parquet"]));
        Assert.Equal(1, ArrowExport.Write(known, InputTables.Observations, folder["a.arrow"]));
        Assert.Equal(1, CsvExport.Write(known, InputTables.Observations, folder["a.csv"]));
    }

    [Fact]
    public void TodayOfTheSample_IsThePublishedSnapshot()
    {
        using SampleHome sample = new();
        using var current = SnapshotReader.OpenCurrent(sample.Home);

        using var known = KnownSnapshots.Build(current, new DateOnly(2999, 12, 31), Stop);
        Assert.Equal(Hashes(current), Hashes(known));
        Assert.All(InputTables.All, schema => Assert.Equal(Provenance(current, schema), Provenance(known, schema)));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static List<(string, long, string)> Hashes(Snapshot snapshot) =>
        [.. snapshot.Manifest.Tables.Select(table => (table.Name, table.Rows, table.Sha256))];

    private static List<string> Provenance(Snapshot snapshot, TableSchema schema)
    {
        var facts = snapshot.ReadFacts(schema, new FactView { History = true });
        return [.. facts.Places.Zip(facts.Sequences, facts.Attributes).Select(row => row.ToString())];
    }

    private void Import(DateOnly day, params (string Name, string Content)[] contents)
    {
        var given = (++files).ToString(CultureInfo.InvariantCulture);
        foreach (var (name, content) in contents)
        {
            _ = folder.Write(Path.Combine(given, name), content);
        }
        var outcome = ImportPipeline.Run(
            home,
            new ImportRequest { Paths = [folder[given]], Who = "kiểm thử" },
            new NoonOf(day),
            cancellationToken: Stop
        );
        Assert.Empty(outcome.Rejections);
    }

    private void Score() =>
        _ = ScorePipeline.Run(
            home,
            new ScoreRequest { Who = "kiểm thử", AsOf = new DateOnly(2026, 6, 30) },
            new NoonOf(new DateOnly(2026, 6, 30)),
            cancellationToken: Stop
        );

    private Snapshot Build(DateOnly day)
    {
        using var current = SnapshotReader.OpenCurrent(home);
        return KnownSnapshots.Build(current, day, Stop);
    }

    private (string Status, decimal? Value, decimal? Points) Actual(string unit, DateOnly day)
    {
        using var known = Build(day);
        var attained = Row(known, ResultTables.Attainments, "unit", unit, "scope", unit);
        var scored = Row(known, ResultTables.Scores, "unit", unit, "criterion", "I.1");
        return ((string?)attained["actual_status"] ?? "", (decimal?)attained["actual"], (decimal?)scored["points"]);
    }

    private decimal? Target(string unit, DateOnly day)
    {
        using var known = Build(day);
        return (decimal?)Row(known, ResultTables.Scores, "unit", unit, "criterion", "I.1")["target"];
    }

    private List<(string, long)> Ranks(DateOnly day)
    {
        using var known = Build(day);
        var standings = known.ReadResults(ResultTables.Standings);
        var units = standings.Column(Column(ResultTables.Standings, "unit"));
        var ranks = standings.Column(Column(ResultTables.Standings, "rank"));
        return [.. units.Zip(ranks, (unit, rank) => ((string)unit!, (long)rank!))];
    }

    private List<string> Submitters(DateOnly day)
    {
        using var known = Build(day);
        return [.. known.ReadFacts(InputTables.Submissions).Rows.Column(0).Cast<string>()];
    }

    private int Observed(DateOnly day)
    {
        using var known = Build(day);
        return known.ReadFacts(InputTables.Observations).Rows.RowCount;
    }

    private static Dictionary<string, object?> Row(Snapshot snapshot, TableSchema schema, string first, string one, string second, string other)
    {
        var rows = snapshot.ReadResults(schema);
        var at = Enumerable
            .Range(0, rows.RowCount)
            .Single(row => one.Equals(rows[row, Column(schema, first)]) && other.Equals(rows[row, Column(schema, second)]));
        return schema.Columns.Index().ToDictionary(column => column.Item.Name, column => rows[at, column.Index], StringComparer.Ordinal);
    }

    private static int Column(TableSchema schema, string name) =>
        schema.Columns.Index().First(column => column.Item.Name.Equals(name, StringComparison.Ordinal)).Index;

    private static string RuleBook(int version, string signed, int maximum) =>
        $$"""
        { "id": "sach", "title": "Bảng tiêu chí", "year": 2025, "version": {{version}}, "signed": "{{signed}}", "effective": "2025-01-01",
          "blocs": ["K"], "reference": { "document": "Bảng tiêu chí", "article": "Toàn văn" },
          "arithmetic": "points", "leafDecimals": 2, "displayDecimals": 2, "assignedBy": "tỉnh", "maximum": {{maximum}},
          "criteria": [ { "code": "I.1", "title": "Thu ngân sách", "maximum": {{maximum}}, "indicator": "thu",
            "reference": { "article": "1" }, "rule": { "kind": "proportional", "cap": 1 } } ] }
        """;

    private sealed class NoonOf(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(5, 0), TimeSpan.Zero);
    }
}
