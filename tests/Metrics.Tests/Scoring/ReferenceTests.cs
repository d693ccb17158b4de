using System.Globalization;
using ThiDua.Metrics.Indicators;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;

namespace ThiDua.Metrics.Tests.Scoring;

/// <summary>
/// The run from facts to points against the plain decimals of <see cref="Reference"/>, rule by rule, on random blocs:
/// figures below zero, tiny and huge ones, ties, targets that fall on a boundary.
/// </summary>
public sealed class ReferenceTests
{
    private const decimal Maximum = 7.5m;

    [Fact]
    public void Proportional() =>
        Attain(
            """{ "kind": "proportional", "floor": 0.3 }""",
            (actual, target, _) => Reference.Proportional(Maximum, actual, target, 0.3m, 1, 4)
        );

    [Fact]
    public void PassFail() => Attain("""{ "kind": "passFail" }""", (actual, target, _) => actual >= target ? Maximum : 0);

    [Fact]
    public void Shortfall() =>
        Attain(
            """{ "kind": "shortfall", "step": 0.7, "perStep": 0.13 }""",
            (actual, target, _) => Reference.Shortfall(Maximum, actual, target, 0.7m, 0.13m)
        );

    [Fact]
    public void Leader() =>
        Attain(
            """{ "kind": "leader" }""",
            (actual, target, bloc) =>
            {
                var best = bloc.MaxBy(item => item.Actual / item.Target);
                return Reference.Leader(Maximum, actual, target, (Math.Max(0, best.Actual - best.Target), best.Target), 4);
            }
        );

    [Fact]
    public void Stair() =>
        Value(
            """{ "kind": "stair", "of": "value", "from": 10, "first": 0.25, "step": 0.7, "perStep": 0.15, "cap": 6 }""",
            (value, _, _) => Reference.Stair(value, 10, 0.25m, 0.7m, 0.15m, 6)
        );

    [Fact]
    public void Goalposts() =>
        Value("""{ "kind": "goalposts", "min": 3, "max": 61 }""", (value, _, _) => Reference.Goalposts(Maximum, value, 3, 61, 4));

    [Fact]
    public void MinMax() => Value("""{ "kind": "minMax" }""", (value, peers, higher) => Reference.MinMax(Maximum, value, peers, higher, 4));

    [Fact]
    public void PercentileRank() =>
        Value("""{ "kind": "percentileRank" }""", (value, peers, higher) => Reference.PercentileRank(Maximum, value, peers, higher, 4));

    [Fact]
    public void RankPoints() =>
        Value(
            """{ "kind": "rankPoints", "table": [7.5, 7, 6, 4.5, 2] }""",
            (value, peers, higher) => Reference.RankPoints(value, peers, [7.5m, 7, 6, 4.5m, 2], higher, 4)
        );

    [Fact]
    public void PeerMean() => Value("""{ "kind": "peerMean" }""", (value, peers, higher) => Reference.PeerMean(Maximum, value, peers, higher));

    [Fact]
    public void TopOfGroup() =>
        Value(
            """{ "kind": "topOfGroup" }""",
            (value, peers, higher) =>
                higher
                    ? peers.Max() > 0
                        ? Reference.TopOfGroup(Maximum, value, peers, 4)
                        : null
                    : null,
            onlyHigher: true
        );

    [Fact]
    public void Share()
    {
        var random = new Random(31);
        Blocs(
            random,
            Books.Leaf(Maximum, """{ "kind": "share", "part": "x", "whole": "y" }"""),
            Direction.Higher,
            (situation, unit) =>
            {
                var (part, whole) = (Figure(random), Math.Abs(Figure(random)));
                situation.Figure(unit, "x", part).Figure(unit, "y", whole);
                return _ => whole == 0 ? null : Reference.Share(Maximum, part, whole, 4);
            }
        );
    }

    [Fact]
    public void Bands()
    {
        List<(decimal? From, bool FromIncluded, decimal? To, bool ToIncluded, decimal Points)> bands =
        [
            (null, false, 0.5m, true, 1),
            (0.5m, false, 0.98m, false, 3.25m),
            (0.98m, true, 0.98m, true, 4),
            (0.98m, false, 1, true, 5),
            (1, false, null, false, 7.5m),
        ];
        Attain(
            """
            { "kind": "bands", "of": "attainment", "gives": "points", "bands": [
              { "to": 0.5, "toIncluded": true, "points": 1 }, { "from": 0.5, "to": 0.98, "points": 3.25 },
              { "from": 0.98, "fromIncluded": true, "to": 0.98, "toIncluded": true, "points": 4 },
              { "from": 0.98, "to": 1, "toIncluded": true, "points": 5 }, { "from": 1, "points": 7.5 } ] }
            """,
            (actual, target, _) => Reference.Bands(bands, actual, target)
        );
    }

    [Fact]
    public void ZScore()
    {
        var random = new Random(32);
        var book = Books.Leaf(Maximum, """{ "kind": "zScore", "mean": 5, "sd": 1.5 }""", top: "\"arithmetic\": \"index\",");
        var figures = new List<decimal>();
        Blocs(
            random,
            book,
            Direction.Higher,
            (situation, unit) =>
            {
                var value = Figure(random);
                figures.Add(value);
                situation.Figure(unit, "x", value);
                return peers => (decimal)Reference.ZScore((double)value, [.. peers.Select(peer => (double)peer)], 5, 1.5);
            },
            own: () =>
            {
                var peers = figures.ToList();
                figures.Clear();
                return peers;
            },
            tolerance: 1e-9m
        );
    }

    /// <summary>A rule on an attainment, higher being better.</summary>
    private static void Attain(string rule, Func<decimal, decimal, List<(decimal Actual, decimal Target)>, decimal> expected)
    {
        var random = new Random(33);
        var bloc = new List<(decimal Actual, decimal Target)>();
        Blocs(
            random,
            Books.Leaf(Maximum, rule),
            Direction.Higher,
            (situation, unit) =>
            {
                var target = Math.Abs(Figure(random)) is var size && size == 0 ? 1 : Math.Abs(Figure(random)) + 0.001m;
                var actual = random.Next(5) switch
                {
                    0 => target,
                    1 => target * random.Next(0, 13) / 10,
                    2 => -target / 2,
                    _ => Figure(random),
                };
                bloc.Add((actual, target));
                situation.Target(unit, "x", target).Figure(unit, "x", actual);
                return _ => expected(actual, target, shared!);
            },
            own: () =>
            {
                shared = [.. bloc];
                bloc.Clear();
                return [];
            }
        );
    }

    [ThreadStatic]
    private static List<(decimal Actual, decimal Target)>? shared;

    /// <summary>A rule on a figure and its peers', both directions.</summary>
    private static void Value(string rule, Func<decimal, List<decimal>, bool, decimal?> expected, bool onlyHigher = false)
    {
        var book = Books.Leaf(Maximum, rule);
        foreach (var direction in onlyHigher ? new[] { Direction.Higher } : [Direction.Higher, Direction.Lower])
        {
            var random = new Random(34 + (int)direction);
            var figures = new List<decimal>();
            Blocs(
                random,
                book,
                direction,
                (situation, unit) =>
                {
                    var value = Figure(random);
                    figures.Add(value);
                    situation.Figure(unit, "x", value);
                    return peers => expected(value, peers, direction == Direction.Higher);
                },
                own: () =>
                {
                    var peers = figures.ToList();
                    figures.Clear();
                    return peers;
                },
                share: onlyHigher ? 1 : 2
            );
        }
    }

    /// <summary>Scores random blocs until enough units were compared.</summary>
    /// <param name="own">The figures of the bloc that was just made.</param>
    private static void Blocs(
        Random random,
        RuleBook book,
        Direction direction,
        Func<Situation, string, Func<List<decimal>, decimal?>> add,
        Func<List<decimal>>? own = null,
        decimal tolerance = 0,
        int share = 1
    )
    {
        for (var done = 0; done < TestSizes.RandomCases / share; )
        {
            var situation = new Situation().Indicator("x", direction, Accumulation.Level).Indicator("y", accumulation: Accumulation.Level);
            var size = random.Next(2, 40);
            var expected = new List<Func<List<decimal>, decimal?>>();
            for (var unit = 0; unit < size; unit++)
            {
                var code = string.Create(CultureInfo.InvariantCulture, $"u{unit:00}");
                situation.Unit(code);
                expected.Add(add(situation, code));
            }
            var peers = own?.Invoke() ?? [];
            var state = RunState.Of(book, situation.Facts, Scoring.Situation.Year, situation.AsOf, book.Blocs);
            var scale = new PointScale(book);
            for (var unit = 0; unit < size; unit++)
            {
                var held = state.Points[1][unit];
                decimal? points = held.IsScored ? scale.Points(held) : null;
                var wanted = expected[unit](peers);
                if (wanted is null != points is null || Math.Abs((wanted ?? 0) - (points ?? 0)) > tolerance)
                {
                    Assert.Fail($"unit {unit} of {size}: expected {wanted}, got {points} ({held.Steps()})");
                }
            }
            done += size;
        }
    }

    /// <summary>From tiny to huge, with few and with many decimals, often the same twice.</summary>
    private static decimal Figure(Random random) =>
        random.Next(9) switch
        {
            0 => 0,
            1 => random.Next(1, 40),
            2 => random.Next(1, 40) / 4m,
            3 => random.Next(1, 100_000) / 1_000m,
            4 => random.Next(1, 1_000) / 1_000_000m,
            5 => random.Next(1, 1_000_000) * 1_000m,
            6 => -random.Next(1, 1_000) / 10m,
            7 => random.Next(1, 100),
            _ => random.Next(1, 1_000) / 100m,
        };
}
