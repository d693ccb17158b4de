using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tables;
using ThiDua.Metrics.Units;
using ThiDua.Reports.Content;

namespace ThiDua.Reports.Tests.Content;

/// <summary>
/// A bloc scored by the scoring core itself, with many kinds of rules and figures drawn with a seed; it reaches the
/// documents through the published tables, as in life.
/// </summary>
internal static class EngineBloc
{
    internal const int Year = 2025;
    internal const string Bloc = "xa";

    private const string Json = """
        {
          "id": "xa-2025", "title": "Bảng tiêu chí chấm điểm các xã", "year": 2025, "version": 3, "effective": "2025-01-15",
          "blocs": ["xa"], "reference": { "document": "Hướng dẫn số 05/HD-HĐTĐKT" },
          "arithmetic": "points", "leafDecimals": DECIMALS, "displayDecimals": 2, "rounding": "ROUNDING", "tolerance": 0.01, "maximum": 100,
          "criteria": [
            { "code": "I", "title": "Kinh tế", "maximum": 60, "criteria": [
              { "code": "I.1", "title": "Thu ngân sách", "maximum": 11, "indicator": "revenue", "rule": { "kind": "proportional", "floor": 0.5 } },
              { "code": "I.2", "title": "Tỷ lệ tảo hôn", "maximum": 9, "indicator": "early_marriage", "rule": { "kind": "proportional" } },
              { "code": "I.3", "title": "Kế hoạch công tác", "maximum": 7, "indicator": "plan_done", "rule": { "kind": "bands", "of": "attainment", "gives": "adjust", "bands": [
                  { "to": 0.95, "points": -2 }, { "from": 0.95, "fromIncluded": true, "to": 1, "points": -1 },
                  { "from": 1, "fromIncluded": true, "to": 1, "toIncluded": true, "points": 0 }, { "from": 1, "points": 0.5 } ] } },
              { "code": "I.4", "title": "Giảm hộ nghèo", "maximum": 8, "indicator": "poverty", "rule": { "kind": "passFail" } },
              { "code": "I.5", "title": "Hồ sơ trực tuyến", "maximum": 6, "indicator": "online", "rule": { "kind": "shortfall", "step": 1, "perStep": 0.2 } },
              { "code": "I.6", "title": "Việc làm", "maximum": 9, "indicator": "jobs", "rule": { "kind": "leader" } },
              { "code": "I.7", "title": "Nước sạch", "maximum": 10, "indicator": "water", "rule": { "kind": "proportional", "cap": 1 }, "whenNotAssigned": "exclude" }
            ] },
            { "code": "II", "title": "Chính quyền", "maximum": 25, "criteria": [
              { "code": "II.1", "title": "Chế độ báo cáo", "maximum": 5, "rule": { "kind": "perCase", "event": "late", "points": -0.5, "cap": 1.5 } },
              { "code": "II.2", "title": "Cải cách hành chính", "maximum": 15, "rule": { "kind": "entered" } },
              { "code": "II.3", "title": "Khiếu nại", "maximum": 5, "rule": { "kind": "bands", "of": "count", "event": "complaint", "gives": "points", "bands": [
                  { "to": 0, "toIncluded": true, "points": 5 }, { "from": 0, "to": 3, "points": 3 }, { "from": 3, "fromIncluded": true, "points": 0 } ] } }
            ] },
            { "code": "III", "title": "Thi đua", "maximum": 15, "criteria": [
              { "code": "III.1", "title": "Phong trào", "maximum": 15, "rule": { "kind": "entered" },
                "bonus": { "cap": 2, "rules": [
                  { "code": "III.1a", "title": "Mô hình", "rule": { "kind": "perCase", "event": "model", "points": 0.75, "cap": 1.5 } },
                  { "code": "III.1b", "title": "Bảo hiểm y tế", "rule": { "kind": "stair", "of": "value", "indicator": "insurance", "from": 92, "first": 0.1, "step": 1, "perStep": 0.1, "cap": 0.5 } } ] },
                "penalty": { "cap": 3, "rules": [ { "code": "III.1c", "title": "Bị phê bình", "rule": { "kind": "perCase", "event": "criticised", "points": 1, "cap": 3 } } ] } }
            ] }
          ],
          "tieBreak": [ { "criterion": "I", "order": "higher" }, { "event": "late", "order": "fewer" }, { "vote": true } ],
          "ratings": [ { "name": "Hoàn thành xuất sắc", "atLeast": 90 }, { "name": "Hoàn thành tốt", "atLeast": 70 }, { "name": "Hoàn thành", "atLeast": 0 } ],
          "disqualify": [ { "event": "corruption", "reason": "có vụ việc tham nhũng" } ]
        }
        """;

    internal static BlocReport Build(int units, int seed, int decimals = 4, string rounding = "halfAwayFromZero")
    {
        var json = Json.Replace(
                "DECIMALS",
                decimals.ToString(System.Globalization.CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            )
            .Replace("ROUNDING", rounding, StringComparison.Ordinal);
        var reading = RuleBookReader.Read(json, "xa-2025.json");
        Assert.Empty(reading.Findings);
        var facts = Facts(units, new Random(seed));
        var result = ScoreRun.Execute(reading.Book!, facts, Year, new DateOnly(Year, 12, 31));
        var report = BlocReportReader.Read(Tables(reading.Book!, json, facts, result), Year, Bloc, Origin());
        Assert.NotNull(report);
        return report;
    }

    internal static SnapshotTables Tables()
    {
        var json = Json.Replace("DECIMALS", "4", StringComparison.Ordinal)
            .Replace("ROUNDING", "halfAwayFromZero", StringComparison.Ordinal);
        var book = RuleBookReader.Read(json, "xa-2025.json").Book!;
        var facts = Facts(6, new Random(1));
        return Tables(book, json, facts, ScoreRun.Execute(book, facts, Year, new DateOnly(Year, 12, 31)));
    }

    private static ReportOrigin Origin() =>
        new()
        {
            SnapshotId = "0a1b2c3d4e5f",
            PublishedAt = SampleBloc.PublishedAt,
            Proposals = new Dictionary<string, string>(StringComparer.Ordinal) { ["xa-03"] = "Bằng khen" },
        };

    private static SnapshotTables Tables(RuleBook book, string json, ScoringFacts facts, ScoreRunResult result)
    {
        var blocs = new DataTable(InputTables.Blocs);
        blocs.Add((long)Year, Bloc, "Khối thi đua các xã", "xa-00");
        var units = new DataTable(InputTables.Units);
        units.Add("tinh", "Tỉnh Mường Sương", "tinh", null, null, null);
        var indicators = new DataTable(InputTables.Indicators);
        foreach (var indicator in facts.Indicators)
        {
            indicators.Add(indicator.Code, indicator.Name, indicator.UnitOfMeasure, "higher", "cumulative", "sum");
        }
        var books = new DataTable(ResultTables.RuleBooks);
        books.Add(book.Id, (long)book.Version, (long)book.Year, book.Title, null, book.Effective, json, "xa-2025.json");
        var notices = new DataTable(ResultTables.Notices);
        notices.Add("Số liệu mẫu", "Sample data");
        return new SnapshotTables
        {
            Units = units,
            Blocs = blocs,
            Indicators = indicators,
            ScoreRuns = ResultRows.ScoreRuns(result.Blocs, new DateOnly(Year, 12, 31)),
            Standings = ResultRows.Standings(result.Blocs, facts.Units),
            Totals = ResultRows.Totals(result.Blocs),
            Scores = ResultRows.Scores(result.Blocs),
            Attainments = new DataTable(ResultTables.Attainments),
            Findings = ResultRows.Findings(result.Findings, "score"),
            RuleBooks = books,
            Notices = notices,
        };
    }

    private static ScoringFacts Facts(int count, Random random)
    {
        string[] codes = ["revenue", "early_marriage", "plan_done", "poverty", "online", "jobs", "water", "insurance"];
        var units = Enumerable
            .Range(0, count)
            .Select(at => new Unit
            {
                Code = $"xa-{at:00}",
                Name = $"Xã số {at:00}",
                Kind = "xa",
            })
            .ToList();
        var targets = new List<Target>();
        var observations = new List<Observation>();
        var events = new List<UnitEvent>();
        var assessments = new List<Assessment>();
        foreach (var unit in units)
        {
            foreach (var code in codes)
            {
                var target = code is "poverty" ? 3.68m : Draw(40, 900);
                Set(
                    unit,
                    code,
                    target,
                    Math.Round(target * (0.8m + 0.4m * (decimal)random.NextDouble()), 3, MidpointRounding.AwayFromZero)
                );
            }
            foreach (var name in (string[])["late", "complaint", "model", "criticised"])
            {
                events.Add(new UnitEvent(unit.Code, name, new DateOnly(Year, 5, 2), random.Next(0, 5), null, null));
            }
            foreach (var (criterion, most) in (ReadOnlySpan<(string, int)>)[("II.2", 15), ("III.1", 15)])
            {
                var self = Draw(most * 70, most * 100) / 100;
                Enter(unit, criterion, AssessmentStage.Self, self);
                Enter(unit, criterion, AssessmentStage.Bloc, self - Draw(0, 60) / 100);
            }
        }
        // One exactly at its targets, two alike in everything, one without a figure, one out of the ranking.
        Copy("xa-02", "xa-01");
        foreach (
            var target in targets
                .Where(target => target.Scope is "xa-03" && target is { Indicator: not "poverty", Value: not null })
                .ToList()
        )
        {
            observations.RemoveAll(row => (row.Unit, row.Indicator) == ("xa-03", target.Indicator));
            observations.Add(Figure("xa-03", target.Indicator, target.Value!.Value));
        }
        observations.RemoveAll(row => (row.Unit, row.Indicator) == ("xa-04", "revenue"));
        events.Add(new UnitEvent("xa-05", "corruption", new DateOnly(Year, 6, 1), 1, null, null));
        return new ScoringFacts
        {
            Units = units,
            Blocs = [new Bloc(Year, Bloc, "Khối thi đua các xã", "xa-00")],
            Members = [.. units.Select(unit => new BlocMember(Year, Bloc, unit.Code, null, null))],
            Indicators =
            [
                .. codes.Select(code => new Indicator
                {
                    Code = code,
                    Name = $"Chỉ tiêu {code}",
                    UnitOfMeasure = code is "poverty" ? "%" : "đơn vị",
                    Direction = code is "early_marriage" or "poverty" ? Direction.Lower : Direction.Higher,
                    Accumulation = Accumulation.Level,
                    Aggregation = new Aggregation(AggregationKind.Sum),
                }),
            ],
            Targets = targets,
            Observations = observations,
            Events = events,
            Assessments = assessments,
            Obligations = [],
            Submissions = [],
            Evidence = [],
        };

        decimal Draw(int from, int to) => random.Next(from * 100, to * 100) / 100m;

        void Set(Unit unit, string code, decimal target, decimal actual)
        {
            var isFree = code is "water" && random.Next(4) == 0;
            targets.Add(
                new Target
                {
                    Period = Period.OfYear(Year),
                    Indicator = code,
                    Scope = unit.Code,
                    Change = code is "poverty" ? TargetChange.DecreaseBy : TargetChange.Level,
                    Comparator = isFree ? TargetComparator.None : TargetComparator.AtLeast,
                    Value = isFree ? null : target,
                    Baseline = code is "poverty" ? 21.4m : null,
                }
            );
            // Of poverty the rate is reported: what counts is how far it fell.
            observations.Add(Figure(unit.Code, code, code is "poverty" ? 21.4m - actual : actual));
        }

        void Enter(Unit unit, string criterion, AssessmentStage stage, decimal points) =>
            assessments.Add(
                new Assessment
                {
                    Year = Year,
                    Bloc = Bloc,
                    Unit = unit.Code,
                    Criterion = criterion,
                    Stage = stage,
                    Points = points,
                }
            );

        void Copy(string to, string from)
        {
            targets.RemoveAll(row => row.Scope.Equals(to, StringComparison.Ordinal));
            observations.RemoveAll(row => row.Unit.Equals(to, StringComparison.Ordinal));
            events.RemoveAll(row => row.Unit.Equals(to, StringComparison.Ordinal));
            assessments.RemoveAll(row => row.Unit.Equals(to, StringComparison.Ordinal));
            targets.AddRange(
                targets
                    .Where(row => row.Scope.Equals(from, StringComparison.Ordinal))
                    .Select(row => row with { Scope = to })
                    .ToList()
            );
            observations.AddRange(
                observations
                    .Where(row => row.Unit.Equals(from, StringComparison.Ordinal))
                    .Select(row => row with { Unit = to })
                    .ToList()
            );
            events.AddRange(
                events
                    .Where(row => row.Unit.Equals(from, StringComparison.Ordinal))
                    .Select(row => row with { Unit = to })
                    .ToList()
            );
            assessments.AddRange(
                assessments
                    .Where(row => row.Unit.Equals(from, StringComparison.Ordinal))
                    .Select(row => row with { Unit = to })
                    .ToList()
            );
        }

        static Observation Figure(string unit, string indicator, decimal value) =>
            new()
            {
                Unit = unit,
                Indicator = indicator,
                Period = Period.OfYear(Year),
                Value = value,
            };
    }
}
