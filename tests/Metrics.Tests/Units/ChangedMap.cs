using System.Globalization;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Tests.Units;

/// <summary>Units, arrows and reports for a test, a line each.</summary>
internal sealed class ChangedMap
{
    private readonly List<Unit> units = [];
    private readonly List<UnitChange> changes = [];
    private readonly List<Indicator> indicators = [];
    private readonly List<Observation> observations = [];

    internal ChangedMap Unit(string code, string? from = null, string? to = null)
    {
        units.Add(new Unit { Code = code, Name = code.ToUpperInvariant(), Kind = "xa", ValidFrom = Day(from), ValidTo = Day(to) });
        return this;
    }

    internal ChangedMap Arrow(string day, UnitChangeKind kind, string from, string to, decimal? share = null)
    {
        changes.Add(new UnitChange(Day(day)!.Value, kind, from, to, share));
        return this;
    }

    internal ChangedMap Indicator(string code, string aggregation, Accumulation accumulation = Accumulation.Level, string measure = "hộ")
    {
        Assert.True(Aggregation.TryParse(aggregation, out var how));
        indicators.Add(
            new Indicator
            {
                Code = code,
                Name = "Số " + code,
                UnitOfMeasure = measure,
                Direction = Direction.Higher,
                Accumulation = accumulation,
                Aggregation = how,
            }
        );
        return this;
    }

    internal ChangedMap Says(string unit, string indicator, string period, decimal value)
    {
        observations.Add(new Observation { Unit = unit, Indicator = indicator, Period = Period.Parse(period), Value = value, Sequence = observations.Count });
        return this;
    }

    internal ScoringFacts Facts() =>
        new()
        {
            Units = units,
            UnitChanges = changes,
            Blocs = [],
            Members = [],
            Indicators = indicators,
            Targets = [],
            Observations = observations,
            Events = [],
            Assessments = [],
            Obligations = [],
            Submissions = [],
            Evidence = [],
        };

    internal IReadOnlyList<RestatedFigure> Restated() => Restatement.Execute(Facts());

    internal RestatedFigure Of(string unit, string indicator, string period) =>
        Assert.Single(Restated(), figure => (figure.Unit, figure.Indicator, figure.Period) == (unit, indicator, Period.Parse(period)));

    internal static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
