using FsCheck;
using FsCheck.Fluent;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Periods;
using ThiDua.Metrics.Tests.Scoring;
using ThiDua.Metrics.Units;

namespace ThiDua.Metrics.Tests.Units;

/// <summary>What must hold for any change of units.</summary>
public sealed class RestatementLawTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(TestSizes.IsFull ? 2_000 : 100).WithReplay(2025, 7);

    private static Arbitrary<int> Seeds => Gen.Choose(0, 1_000_000).ToArbitrary();

    [Fact]
    public void MergeAfterSplit_GivesTheWholeBack() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var random = new Random(seed);
                    var shares = Shares(random, random.Next(2, 6));
                    var map = new ChangedMap().Unit("a", to: "2020-12-31").Unit("z", "2023-01-01").Indicator("x", "sum").Indicator("w", "sum").Indicator("r", "weighted:w");
                    for (var part = 0; part < shares.Count; part++)
                    {
                        map.Unit("p" + part, "2021-01-01", "2022-12-31")
                            .Arrow("2021-01-01", UnitChangeKind.Split, "a", "p" + part, shares[part])
                            .Arrow("2023-01-01", UnitChangeKind.Merge, "p" + part, "z");
                    }
                    var value = random.Next(-1_000_000, 1_000_000) / 100m;
                    map.Says("a", "x", "2020", value).Says("z", "x", "2024", value + 1).Says("a", "r", "2020", 7.3m).Says("a", "w", "2020", 10);
                    return map.Of("z", "x", "2020").Value == value
                        && map.Of("a", "x", "2024").Value == value + 1
                        && map.Of("z", "r", "2020") is { Value: 7.3m, State: RestatedState.Whole };
                }
            )
            .Check(Quick);

    [Fact]
    public void Totals_AreConserved_OverAnyChainOfChanges() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var random = new Random(seed);
                    var (map, _) = Chain(random);
                    var facts = map.Facts();
                    var living = facts.Units.Where(unit => unit.ValidTo is null).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
                    var restated = map.Restated();
                    return facts
                        .Observations.GroupBy(item => item.Period)
                        .All(year =>
                        {
                            var told = year.Sum(item => item.Value);
                            var now = restated.Where(figure => figure.Period == year.Key && living.Contains(figure.Unit)).ToDictionary(figure => figure.Unit, figure => figure.Value);
                            // A unit that nothing happened to has its own report and no row.
                            var sum = living.Sum(unit => now.TryGetValue(unit, out var value) ? value ?? 0 : Own(facts, unit, year.Key));
                            return Math.Abs(sum - told) < 0.000001m;
                        });
                }
            )
            .Check(Quick);

    [Fact]
    public void OrderOfRows_DoesNotMatter() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var (map, random) = Chain(new Random(seed));
                    var facts = map.Facts();
                    var turned = facts with
                    {
                        Units = [.. facts.Units.OrderBy(_ => random.Next())],
                        UnitChanges = [.. facts.UnitChanges.OrderBy(_ => random.Next())],
                        Observations = [.. facts.Observations.OrderBy(_ => random.Next())],
                    };
                    return Lines(Restatement.Execute(facts)).SequenceEqual(Lines(Restatement.Execute(turned)), StringComparer.Ordinal);
                }
            )
            .Check(Quick);

    [Fact]
    public void CombinedRate_LiesBetweenItsParts() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var random = new Random(seed);
                    var map = new ChangedMap().Unit("n", "2025-07-01").Indicator("w", "sum").Indicator("r", "weighted:w");
                    List<decimal> rates = [];
                    for (var part = 0; part < random.Next(2, 7); part++)
                    {
                        rates.Add(random.Next(0, 10_000) / 100m);
                        map.Unit("p" + part, to: "2025-06-30")
                            .Arrow("2025-07-01", UnitChangeKind.Merge, "p" + part, "n")
                            .Says("p" + part, "w", "2024", random.Next(1, 5_000))
                            .Says("p" + part, "r", "2024", rates[^1]);
                    }
                    return map.Of("n", "r", "2024").Value is { } value && rates.Min() <= value && value <= rates.Max();
                }
            )
            .Check(Quick);

    /// <summary>Four years, before each of which some units merge, split, or give a part away; each living unit reports each year.</summary>
    private static (ChangedMap Map, Random Random) Chain(Random random)
    {
        var map = new ChangedMap().Indicator("x", "sum");
        List<(string Code, string? From)> living = [("u0", null), ("u1", null), ("u2", null)];
        var next = 3;
        for (var year = 2020; year < 2024; year++)
        {
            foreach (var (code, _) in living)
            {
                map.Says(code, "x", $"{year}", random.Next(0, 100_000) / 10m);
            }
            if (year == 2023)
            {
                break;
            }
            var (day, eve) = ($"{year + 1}-01-01", $"{year}-12-31");
            var chosen = living[random.Next(living.Count)];
            var other = living[random.Next(living.Count)];
            switch (random.Next(3))
            {
                case 0:
                    var shares = Shares(random, 2);
                    map.Unit(chosen.Code, chosen.From, eve);
                    living.Remove(chosen);
                    foreach (var share in shares)
                    {
                        living.Add(("u" + next++, day));
                        map.Arrow(day, UnitChangeKind.Split, chosen.Code, living[^1].Code, share);
                    }
                    break;
                case 1 when chosen != other:
                    map.Unit(chosen.Code, chosen.From, eve).Arrow(day, UnitChangeKind.Merge, chosen.Code, other.Code);
                    living.Remove(chosen);
                    break;
                case 2 when chosen != other:
                    map.Arrow(day, UnitChangeKind.Split, chosen.Code, other.Code, random.Next(1, 10) / 10m);
                    break;
            }
        }
        foreach (var (code, from) in living)
        {
            map.Unit(code, from);
        }
        return (map, random);
    }

    private static List<decimal> Shares(Random random, int parts)
    {
        List<decimal> shares = [];
        var left = 100;
        for (var part = parts - 1; part > 0; part--)
        {
            shares.Add(random.Next(1, left - part) / 100m);
            left -= (int)(shares[^1] * 100);
        }
        shares.Add(left / 100m);
        return shares;
    }

    private static decimal Own(ScoringFacts facts, string unit, Period period) =>
        facts.Observations.Where(item => (item.Unit, item.Period) == (unit, period)).Sum(item => item.Value);

    private static IEnumerable<string> Lines(IEnumerable<RestatedFigure> figures) =>
        figures.Select(figure => $"{figure.Unit}|{figure.Indicator}|{figure.Period}|{figure.State}|{figure.Value}|{figure.How}");
}
