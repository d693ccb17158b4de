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

    [Theory]
    [InlineData("0.3", "1")]
    [InlineData("0", "0.9")]
    [InlineData("0", "1.2")]
    public void Proportional_ToPass(string floor, string cap) =>
        Attain(
            $$"""{ "kind": "proportional", "floor": {{floor}}, "cap": {{cap}} }""",
            (actual, target, _) =>
                Reference.ProportionalToPass(
                    Maximum,
                    actual,
                    target,
                    decimal.Parse(floor, CultureInfo.InvariantCulture),
                    // More than MS is cut to it.
                    Math.Min(1, decimal.Parse(cap, CultureInfo.InvariantCulture)),
                    4
                ),
            comparator: TargetComparator.MoreThan
        );

    [Fact]
    public void PassFail_ToPass() =>
        Attain(
            """{ "kind": "passFail" }""",
            (actual, target, _) => actual > target ? Maximum : 0,
            zeroIsTold: true,
            comparator: TargetComparator.MoreThan
        );

    [Fact]
    public void PassFail() => Attain("""{ "kind": "passFail" }""", (actual, target, _) => actual >= target ? Maximum : 0, zeroIsTold: true);

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

    /// <summary>T / A, and A = 0 is complete; the leader's excess is a share of the target.</summary>
    [Theory]
    [InlineData("""{ "kind": "proportional", "cap": 0.9 }""")]
    [InlineData("""{ "kind": "passFail" }""")]
    [InlineData("""{ "kind": "shortfall", "step": 3, "perStep": 0.7 }""")]
    [InlineData("""{ "kind": "leader" }""")]
    public void LowerIsBetter(string rule)
    {
        var random = new Random(41);
        var bloc = new List<(decimal Actual, decimal Target)>();
        var held = new List<(decimal Actual, decimal Target)>();
        Blocs(
            random,
            Books.Leaf(Maximum, rule),
            Direction.Lower,
            (situation, unit) =>
            {
                var target = Math.Abs(Figure(random)) + 0.001m;
                var actual = random.Next(4) switch
                {
                    0 => 0,
                    1 => target,
                    _ => Math.Abs(Figure(random)),
                };
                bloc.Add((actual, target));
                situation.Target(unit, "x", target, TargetComparator.AtMost).Figure(unit, "x", actual);
                return _ => Expected(actual, target);
            },
            own: () =>
            {
                held = [.. bloc];
                bloc.Clear();
                return [];
            },
            share: 4
        );

        decimal? Expected(decimal actual, decimal target)
        {
            if (rule.Contains("passFail", StringComparison.Ordinal))
            {
                return actual <= target ? Maximum : 0;
            }
            if (rule.Contains("leader", StringComparison.Ordinal))
            {
                var best = held.MaxBy(item => (item.Target - item.Actual) / item.Target);
                return actual > target ? Reference.Round(Maximum * target / (2 * actual), 4)
                    : actual == target ? Maximum / 2
                    : Reference.Round(Maximum / 2 + Maximum * (target - actual) * best.Target / (2 * target * (best.Target - best.Actual)), 4);
            }
            if (actual == 0)
            {
                return rule.Contains("shortfall", StringComparison.Ordinal) ? Maximum : Maximum * 0.9m;
            }
            return rule.Contains("shortfall", StringComparison.Ordinal)
                ? Reference.Shortfall(Maximum, target, actual, 3, 0.7m)
                : Reference.Proportional(Maximum, target, actual, null, 0.9m, 4);
        }
    }

    /// <summary>Changes: in points where the indicator is a share, else relative to the baseline.</summary>
    [Theory]
    [InlineData("%", TargetChange.DecreaseBy)]
    [InlineData("%", TargetChange.IncreaseBy)]
    [InlineData("tỷ đồng", TargetChange.IncreaseBy)]
    [InlineData("tỷ đồng", TargetChange.MultiplyBy)]
    public void Changes(string unitOfMeasure, TargetChange change)
    {
        var random = new Random(42);
        Blocs(
            random,
            Books.Leaf(Maximum, """{ "kind": "proportional" }"""),
            change == TargetChange.DecreaseBy ? Direction.Lower : Direction.Higher,
            (situation, unit) =>
            {
                var (before, now, target) = (random.Next(1, 4_000) / 40m, random.Next(0, 4_000) / 40m, random.Next(1, 400) / 16m);
                situation
                    .Target(unit, "x", target, change: change, unitOfMeasure: unitOfMeasure is "%" ? "điểm %" : change == TargetChange.IncreaseBy ? "%" : null)
                    .Figure(unit, "x", before, "2024")
                    .Figure(unit, "x", now);
                var (above, below) = (unitOfMeasure, change) switch
                {
                    ("%", TargetChange.DecreaseBy) => (before - now, target),
                    ("%", _) => (now - before, target),
                    (_, TargetChange.MultiplyBy) => (now, before * target),
                    _ => (100 * (now - before), before * target),
                };
                return _ => Reference.Proportional(Maximum, above, below, null, 1, 4);
            },
            unitOfMeasure: unitOfMeasure,
            share: 4
        );
    }

    [Theory]
    [InlineData("-0.35", "1.5")]
    [InlineData("-0.35", null)]
    [InlineData("0.125", "6")]
    [InlineData("0.125", null)]
    public void PerCase(string points, string? cap)
    {
        var (each, most) = (decimal.Parse(points, CultureInfo.InvariantCulture), cap is null ? (decimal?)null : decimal.Parse(cap, CultureInfo.InvariantCulture));
        var random = new Random(43);
        Blocs(
            random,
            Books.Leaf(Maximum, $$"""{ "kind": "perCase", "event": "e", "points": {{points}} {{(cap is null ? "" : $", \"cap\": {cap}")}} }"""),
            Direction.Higher,
            (situation, unit) =>
            {
                var rows = Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(8) == 0 ? random.Next(1, 1_000_000) : random.Next(1, 9) / (random.Next(4) == 0 ? 4m : 1)).ToList();
                rows.ForEach(count => situation.Event(unit, "e", count));
                return _ => Reference.PerCase(Maximum, rows.Sum(), each, most, 0) is var exact ? Reference.Round(exact, 4) : null;
            },
            share: 4
        );
    }

    [Fact]
    public void Entered()
    {
        var random = new Random(44);
        Blocs(
            random,
            Books.Leaf(Maximum, """{ "kind": "entered", "min": 0.5 }"""),
            Direction.Higher,
            (situation, unit) =>
            {
                decimal? last = null;
                foreach (var stage in Enum.GetValues<ThiDua.Metrics.Facts.AssessmentStage>().Where(_ => random.Next(2) == 0))
                {
                    // Half a unit of the last digit, figures beyond both limits, and what people write.
                    last = random.Next(3) == 0 ? random.Next(0, 160_000) / 20_000m : Figure(random);
                    situation.Entry(unit, "X", last.Value, stage);
                }
                return _ => last is { } given ? Reference.Round(Math.Clamp(given, 0.5m, Maximum), 4) : null;
            }
        );
    }

    [Fact]
    public void ByClass()
    {
        var random = new Random(45);
        Blocs(
            random,
            Books.Leaf(
                Maximum,
                """
                { "kind": "byClass", "attribute": "ho_so", "cases": [
                  { "is": ["xa"], "rule": { "kind": "goalposts", "min": 3, "max": 61 } },
                  { "to": 1000, "rule": { "kind": "stair", "of": "value", "from": 10, "first": 0.25, "step": 0.7, "perStep": 0.15, "cap": 6 } },
                  { "from": 1000, "fromIncluded": true, "rule": { "kind": "proportional", "floor": 0.3 } } ] }
                """
            ),
            Direction.Higher,
            (situation, unit) =>
            {
                var (value, target) = (Figure(random), Math.Abs(Figure(random)) + 0.5m);
                situation.Figure(unit, "x", value).Target(unit, "x", target);
                var text = situation.Attribute(unit, "ho_so");
                return _ => text switch
                {
                    null => null,
                    "xa" => Reference.Goalposts(Maximum, value, 3, 61, 4),
                    _ when int.Parse(text, CultureInfo.InvariantCulture) < 1000 => Reference.Stair(value, 10, 0.25m, 0.7m, 0.15m, 6),
                    _ => Reference.Proportional(Maximum, value, target, 0.3m, 1, 4),
                };
            },
            attributes: () =>
                random.Next(5) switch
                {
                    0 => [],
                    1 => [("ho_so", "xa")],
                    2 => [("ho_so", random.Next(2) == 0 ? "999" : "1000")],
                    _ => [("ho_so", random.Next(0, 2_000).ToString(CultureInfo.InvariantCulture))],
                }
        );
    }

    [Theory]
    [InlineData("xMinusOffset", "floor")]
    [InlineData("offsetMinusX", "floor")]
    [InlineData("xMinusOffset", "ceiling")]
    [InlineData("offsetMinusX", "halfAwayFromZero")]
    public void Power(string side, string round)
    {
        var random = new Random(46);
        Blocs(
            random,
            Books.Leaf(5_000, $$"""{ "kind": "power", "coefficient": 25.4347, "offset": 18, "exponent": 1.81, "base": "{{side}}", "round": "{{round}}" }"""),
            Direction.Higher,
            (situation, unit) =>
            {
                var value = Figure(random);
                situation.Figure(unit, "x", value);
                var from = side is "xMinusOffset" ? value - 18 : 18 - value;
                var power = from < 0 ? 0 : 25.4347 * Math.Pow((double)from, 1.81);
                var whole = round switch
                {
                    "floor" => Math.Floor(power),
                    "ceiling" => Math.Ceiling(power),
                    _ => Math.Round(power, MidpointRounding.AwayFromZero),
                };
                // What cannot be told to the last digit gives no points at all.
                return _ => power > 1e15 ? null : (decimal)Math.Min(whole, 5_000);
            },
            share: 4
        );
    }

    [Fact]
    public void Ladder()
    {
        var random = new Random(47);
        Blocs(
            random,
            Books.Leaf(
                Maximum,
                """
                { "kind": "ladder", "rungs": [
                  { "when": [ { "indicator": "x", "atLeast": 20 } ], "points": 2 },
                  { "when": [ { "indicator": "x", "moreThan": 20 }, { "indicator": "y", "lessThan": 30 } ], "points": 4.5 },
                  { "when": [ { "event": "e", "atMost": 1 }, { "indicator": "y", "equal": 25 } ], "points": 6 } ] }
                """
            ),
            Direction.Higher,
            (situation, unit) =>
            {
                decimal? x = random.Next(6) == 0 ? null : random.Next(16, 24);
                decimal? y = random.Next(6) == 0 ? null : random.Next(23, 32);
                var cases = random.Next(3);
                if (x is { } first)
                {
                    situation.Figure(unit, "x", first);
                }
                if (y is { } second)
                {
                    situation.Figure(unit, "y", second);
                }
                if (cases > 0)
                {
                    situation.Event(unit, "e", cases);
                }
                return _ => Best(x ?? 0, y ?? 99, cases) is var least && Best(x ?? 99, y ?? 25, cases) == least && Best(x ?? 99, y ?? 26, cases) == least && Best(x ?? 0, y ?? 25, cases) == least
                    ? least
                    : null;
            }
        );

        static decimal Best(decimal x, decimal y, int cases) =>
            cases <= 1 && y == 25 ? 6 : x > 20 && y < 30 ? 4.5m : x >= 20 ? 2 : 0;
    }

    [Fact]
    public void BandsOfAValueAndOfCases()
    {
        List<(decimal? From, bool FromIncluded, decimal? To, bool ToIncluded, decimal Points)> bands = [(null, false, 2, true, 7), (2, false, 5, false, 3.5m), (5, true, null, false, 0.25m)];
        const string Cases = """ "gives": "points", "bands": [ { "to": 2, "toIncluded": true, "points": 7 }, { "from": 2, "to": 5, "points": 3.5 }, { "from": 5, "fromIncluded": true, "points": 0.25 } ] """;
        Value($$"""{ "kind": "bands", "of": "value", {{Cases}} }""", (value, _, _) => Reference.Bands(bands, value, 1));
        var random = new Random(48);
        Blocs(
            random,
            Books.Leaf(Maximum, $$"""{ "kind": "bands", "of": "count", "event": "e", {{Cases}} }"""),
            Direction.Higher,
            (situation, unit) =>
            {
                var count = random.Next(8);
                if (count > 0)
                {
                    situation.Event(unit, "e", count);
                }
                return _ => Reference.Bands(bands, count, 1);
            }
        );
    }

    /// <summary>A rule on an attainment, higher being better; a target of zero has none, and whether it is met may still be told.</summary>
    private static void Attain(string rule, Func<decimal, decimal, List<(decimal Actual, decimal Target)>, decimal> expected, bool zeroIsTold = false, TargetComparator comparator = TargetComparator.AtLeast)
    {
        var random = new Random(33);
        var bloc = new List<(decimal Actual, decimal Target)>();
        Blocs(
            random,
            Books.Leaf(Maximum, rule),
            Direction.Higher,
            (situation, unit) =>
            {
                var target = random.Next(12) switch
                {
                    0 => 0,
                    // With 7.5 points at most every second figure falls on the middle between two points.
                    1 => 20_000,
                    _ => Math.Abs(Figure(random)) + 0.001m,
                };
                var actual = random.Next(5) switch
                {
                    _ when target == 20_000 => random.Next(0, 30_000),
                    0 => target,
                    1 => target * random.Next(0, 13) / 10,
                    // Short of the target, or beyond it, by less than the last digit tells.
                    2 when comparator == TargetComparator.MoreThan => target * (1 + random.Next(-20, 21) / 4_000_000m),
                    2 => -target / 2,
                    _ => Figure(random),
                };
                if (target != 0)
                {
                    bloc.Add((actual, target));
                }
                situation.Target(unit, "x", target, comparator).Figure(unit, "x", actual);
                return _ => target == 0 && !zeroIsTold ? null : expected(actual, target, shared!);
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

    /// <summary>Scores random blocs until enough units were compared; variants of one rule share its cases.</summary>
    /// <param name="own">The figures of the bloc that was just made.</param>
    private static void Blocs(
        Random random,
        RuleBook book,
        Direction direction,
        Func<Situation, string, Func<List<decimal>, decimal?>> add,
        Func<List<decimal>>? own = null,
        decimal tolerance = 0,
        int share = 1,
        string unitOfMeasure = "tỷ đồng",
        Func<(string Name, string Value)[]>? attributes = null
    )
    {
        for (var done = 0; done < TestSizes.RandomCases / share; )
        {
            var situation = new Situation().Indicator("x", direction, Accumulation.Level, unitOfMeasure).Indicator("y", accumulation: Accumulation.Level);
            var size = random.Next(2, 40);
            var expected = new List<Func<List<decimal>, decimal?>>();
            for (var unit = 0; unit < size; unit++)
            {
                var code = string.Create(CultureInfo.InvariantCulture, $"u{unit:00}");
                situation.Unit(code, attributes: attributes?.Invoke() ?? []);
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
