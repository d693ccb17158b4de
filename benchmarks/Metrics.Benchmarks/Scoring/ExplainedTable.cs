using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Benchmarks.Scoring;

/// <summary>A table as the facts that a run reads: a target and a figure, a row of cases or an entry for each unit and criterion.</summary>
internal static class ExplainedTable
{
    internal const int Year = 2025;

    internal static ScoringFacts Facts(ScoringTable table)
    {
        List<Target> targets = [];
        List<Observation> figures = [];
        List<UnitEvent> events = [];
        List<Assessment> entries = [];
        var blocs = Blocs(table);
        for (var leaf = 0; leaf < table.Kinds.Count; leaf++)
        {
            for (var unit = 0; unit < blocs.Length; unit++)
            {
                var first = (decimal)table.Columns.First[leaf][unit];
                switch (table.Kinds[leaf])
                {
                    case RuleKind.PerCase:
                        events.Add(new UnitEvent(Name('u', unit), "e", new DateOnly(Year, 6, 15), first, null, null));
                        break;
                    case RuleKind.Entered:
                        entries.Add(
                            new Assessment
                            {
                                Year = Year,
                                Bloc = Name('k', blocs[unit]),
                                Unit = Name('u', unit),
                                Criterion = Name('C', leaf),
                                Stage = AssessmentStage.Council,
                                Points = first / 10_000,
                            }
                        );
                        break;
                    default:
                        figures.Add(
                            new Observation
                            {
                                Unit = Name('u', unit),
                                Indicator = Name('i', leaf),
                                Period = Period.OfYear(Year),
                                Value = first / 100,
                                Sequence = figures.Count,
                            }
                        );
                        targets.Add(
                            new Target
                            {
                                Period = Period.OfYear(Year),
                                Indicator = Name('i', leaf),
                                Scope = Name('u', unit),
                                Comparator = TargetComparator.AtLeast,
                                Value = (decimal)table.Columns.Second[leaf][unit] / 100,
                            }
                        );
                        break;
                }
            }
        }
        return new ScoringFacts
        {
            Units = [.. blocs.Select((_, unit) => new Unit { Code = Name('u', unit), Name = Name('u', unit), Kind = "huyen" })],
            Blocs = [.. blocs.Distinct().Select(bloc => new Bloc(Year, Name('k', bloc), Name('k', bloc), null))],
            Members = [.. blocs.Select((bloc, unit) => new BlocMember(Year, Name('k', bloc), Name('u', unit), null, null))],
            Indicators = [.. table.Kinds.Select((_, leaf) => Indicator(Name('i', leaf)))],
            Targets = targets,
            Observations = figures,
            Events = events,
            Assessments = entries,
            Obligations = [],
            Submissions = [],
            Evidence = [],
        };
    }

    private static int[] Blocs(ScoringTable table)
    {
        var starts = table.Columns.BlocStarts;
        return [.. Enumerable.Range(0, starts.Length - 1).SelectMany(bloc => Enumerable.Repeat(bloc, starts[bloc + 1] - starts[bloc]))];
    }

    private static Indicator Indicator(string code) =>
        new()
        {
            Code = code,
            Name = code,
            UnitOfMeasure = "tỷ đồng",
            Direction = Direction.Higher,
            Accumulation = Accumulation.Cumulative,
            Aggregation = Aggregation.TryParse("sum", out var sum) ? sum : throw new InvalidOperationException("sum is an aggregation"),
        };

    private static string Name(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");
}
