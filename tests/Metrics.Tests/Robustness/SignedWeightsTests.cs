using System.Globalization;
using System.Text;
using ThiDua.Metrics.Ranking;
using ThiDua.Metrics.Robustness;
using ThiDua.Metrics.Robustness.Kernels;
using ThiDua.Metrics.RuleBooks;
using ThiDua.Metrics.Scoring;
using ThiDua.Metrics.Tests.Scoring;

namespace ThiDua.Metrics.Tests.Robustness;

/// <summary>With every weight as signed the check of robustness has the very totals that the score run gave.</summary>
public sealed class SignedWeightsTests
{
    private static readonly string[] Aggregates = ["sum", "sum", "weightedMean", "geometricMean", "harmonicMean", "minimum", "maximum"];

    private static readonly string[] Roundings = ["halfAwayFromZero", "halfEven", "floor", "ceiling"];

    /// <summary>Levels count from the root, which is level 1.</summary>
    [Theory]
    [InlineData("[2, 3]", "A A.1 B B.1")]
    [InlineData("[2]", "A B")]
    [InlineData("[4]", "A.1.a A.1.b B.1.a")]
    [InlineData("[1]", "")]
    [InlineData("[]", "A A.1 A.1.a A.1.b B B.1 B.1.a")]
    public void From_Perturb_DrawsTheLevelsNamed(string levels, string drawn)
    {
        var book = Books.Of(
            """
            { "code": "A", "aggregate": "weightedMean", "criteria": [ { "code": "A.1", "aggregate": "weightedMean", "criteria": [
                { "code": "A.1.a", "rule": { "kind": "entered" } }, { "code": "A.1.b", "rule": { "kind": "entered" } } ] } ] },
            { "code": "B", "aggregate": "weightedMean", "criteria": [ { "code": "B.1", "aggregate": "weightedMean", "criteria": [
                { "code": "B.1.a", "rule": { "kind": "entered" } } ] } ] }
            """,
            $"\"arithmetic\": \"index\", \"aggregate\": \"weightedMean\", \"perturb\": {levels},"
        );
        var input = Input(book, new Situation().Unit("u").Entry("u", "A.1.a", 1).Entry("u", "A.1.b", 0.5m).Entry("u", "B.1.a", 0.5m));
        Assert.Equal(drawn, string.Join(' ', input.Nodes.Where(node => node.Perturbed).Select(node => node.Code)));
        Assert.Single(RobustnessRun.Execute(input).Units);
    }

    [Fact]
    public void From_IndexSectionWithScaleTo_IsStretchedFromWhatItIsWorthInside()
    {
        var book = Books.Of(
            """
            { "code": "A", "aggregate": "weightedMean", "scaleTo": 100, "criteria": [ { "code": "A.1", "maximum": 1, "rule": { "kind": "entered" } } ] },
            { "code": "B", "maximum": 100, "rule": { "kind": "entered" } }
            """,
            "\"arithmetic\": \"index\", \"aggregate\": \"weightedMean\","
        );
        var situation = new Situation()
            .Unit("u").Entry("u", "A.1", 0.9m).Entry("u", "B", 10)
            .Unit("v").Entry("v", "A.1", 0.1m).Entry("v", "B", 80);
        var input = Input(book, situation);
        Assert.Equal(["u", "v"], input.Units);
        Near([50, 45], Totals(input));
    }

    [Fact]
    public void From_IndexSumWithASkippedLeaf_IsStretchedToTheWholeMaximum()
    {
        var book = Books.Of(
            """
            { "code": "X", "maximum": 10, "rule": { "kind": "entered" }, "whenMissing": "skip" },
            { "code": "Y", "maximum": 10, "rule": { "kind": "entered" }, "whenMissing": "skip" }
            """,
            "\"arithmetic\": \"index\", \"aggregate\": \"sum\","
        );
        var situation = new Situation().Unit("u").Entry("u", "X", 8).Unit("v").Entry("v", "X", 7).Entry("v", "Y", 7);
        Near([16, 14], Totals(Input(book, situation)));
    }

    /// <summary>Where all that a section has left is worth nothing, the section goes too, in an index and in a points table.</summary>
    [Theory]
    [InlineData("points")]
    [InlineData("index")]
    public void From_SectionLeftWithLeavesOfNoMaximum_IsDropped(string arithmetic)
    {
        var book = Books.Of(
            """
            { "code": "A", "aggregate": "sum", "criteria": [
              { "code": "A.1", "maximum": 10, "rule": { "kind": "entered" }, "whenMissing": "skip" },
              { "code": "A.2", "maximum": 0, "min": -3, "rule": { "kind": "entered", "min": -3 } } ] },
            { "code": "B", "maximum": 10, "rule": { "kind": "entered" } }
            """,
            $"\"arithmetic\": \"{arithmetic}\", \"aggregate\": \"sum\","
        );
        var situation = new Situation()
            .Unit("u").Entry("u", "A.2", -2).Entry("u", "B", 6)
            .Unit("v").Entry("v", "A.1", 5).Entry("v", "A.2", -2).Entry("v", "B", 6);
        var input = Input(book, situation);
        Assert.Equal(["u", "v"], input.Units);
        Near([12, 9], Totals(input));
    }

    /// <summary>A floor is what no weight moves; what a section earns above it moves.</summary>
    [Fact]
    public void From_SectionAtItsFloor_KeepsTheFloorAsAConstant()
    {
        var book = Books.Of(
            """
            { "code": "I", "floor": 2, "criteria": [ { "code": "I.1", "maximum": 10, "rule": { "kind": "entered" } } ] },
            { "code": "II", "maximum": 10, "rule": { "kind": "entered" } }
            """
        );
        var situation = new Situation()
            .Unit("a").Entry("a", "I.1", 0).Entry("a", "II", 5)
            .Unit("b").Entry("b", "I.1", 1).Entry("b", "II", 4.5m)
            .Unit("c").Entry("c", "I.1", 3).Entry("c", "II", 1);
        var input = Input(book, situation);
        Assert.Equal(["a", "b", "c"], input.Units);
        Near([7, 6.5, 4], Totals(input));
        Assert.Equal([2, 2, 0], input.Constants);
        Assert.Equal([0, 5, 0, 4.5, 3, 1], input.Values);
    }

    [Fact]
    public void From_EntryBelowZeroBesideACappedSection_CountsAgainstTheUnit()
    {
        var book = Books.Of(
            """
            { "code": "I", "cap": 5, "criteria": [ { "code": "I.1", "maximum": 10, "rule": { "kind": "entered" } } ] },
            { "code": "II", "criteria": [ { "code": "II.1", "maximum": 5, "min": -5, "rule": { "kind": "entered", "min": -5 } } ] }
            """
        );
        var input = Input(book, new Situation().Unit("a").Entry("a", "I.1", 8).Entry("a", "II.1", -3));
        Assert.Equal([5, -3], input.Values);
        Assert.Equal([0], input.Constants);
        Near([2], Totals(input));
    }

    /// <summary>A mean gives each child by its weight, a minimum the least child alone.</summary>
    [Fact]
    public void From_SectionsThatAreNoSums_AreTakenAtWhatEachChildBrought()
    {
        var book = Books.Of(
            """
            { "code": "I", "aggregate": "weightedMean", "criteria": [
              { "code": "I.1", "maximum": 10, "weight": 3, "rule": { "kind": "entered" } }, { "code": "I.2", "maximum": 10, "rule": { "kind": "entered" } } ] },
            { "code": "II", "aggregate": "minimum", "scaleTo": 20, "criteria": [
              { "code": "II.1", "maximum": 10, "rule": { "kind": "entered" } }, { "code": "II.2", "maximum": 10, "rule": { "kind": "entered" } } ] }
            """
        );
        var input = Input(book, new Situation().Unit("a").Entry("a", "I.1", 8).Entry("a", "I.2", 4).Entry("a", "II.1", 9).Entry("a", "II.2", 6));
        Assert.Equal([6, 1, 0, 12], input.Values);
        Near([19], Totals(input));
    }

    /// <summary>At the ranking's own decimals, in the book's way of rounding.</summary>
    [Theory]
    [InlineData("halfAwayFromZero", 0.13, 0.12)]
    [InlineData("halfEven", 0.12, 0.12)]
    [InlineData("floor", 0.12, 0.12)]
    [InlineData("ceiling", 0.13, 0.13)]
    public void From_RankedOnRoundedTotals_RoundsAsTheRankingDoes(string rounding, double first, double second)
    {
        foreach (var top in new[] { "\"round\": 2, \"displayDecimals\": 0,", "\"displayDecimals\": 2," })
        {
            var book = Books.Of(
                """{ "code": "X", "maximum": 10, "rule": { "kind": "entered" } }, { "code": "Y", "maximum": 10, "rule": { "kind": "entered" } }""",
                $"\"arithmetic\": \"index\", \"aggregate\": \"weightedMean\", \"rankOn\": \"rounded\", \"rounding\": \"{rounding}\", \"equalWithin\": 0.5, {top}"
            );
            var situation = new Situation()
                .Unit("u").Entry("u", "X", 0.1m).Entry("u", "Y", 0.15m)
                .Unit("v").Entry("v", "X", 0.1m).Entry("v", "Y", 0.142m);
            var input = Input(book, situation);
            Assert.Equal(["u", "v"], input.Units);
            Near([first, second], Totals(input));
            Assert.Equal(situation.Run(book).Blocs[0].Standings.Select(standing => standing.Rank!.Value), RobustnessRun.Execute(input).Units.Select(unit => unit.Rank));
        }
    }

    /// <summary>The law, over made-up books of both kinds with everything that a section can do.</summary>
    [Theory]
    [InlineData("points")]
    [InlineData("index")]
    public void From_AnyBookAndBloc_HasTheScoredTotalsAndRanks(string arithmetic)
    {
        var books = TestSizes.IsFull ? 20_000 : 1_000;
        var compared = 0;
        var plain = 0;
        for (var seed = 0; seed < books; seed++)
        {
            var random = new Random(seed);
            var leaves = new List<(string Code, bool HasIndicator, bool CanMiss)>();
            var decimals = random.Next(1, 5);
            var json = Criteria(random, arithmetic, decimals, leaves);
            var book = Books.Of(json, Top(random, arithmetic, decimals));
            var bloc = Assert.Single(Fill(random, leaves).Run(book).Blocs);
            if (RobustnessInput.From(bloc, book) is not { } input)
            {
                continue;
            }
            var standings = bloc.Standings.Where(standing => standing.State == StandingState.Ranked).ToList();
            var totals = Totals(input);
            for (var unit = 0; unit < standings.Count; unit++)
            {
                var expected = book.RankOn == RankOn.Rounded
                    ? ScoreRounding.Round(standings[unit].Total!.Value, book.Root.Round ?? book.ShownDecimals, book.Rounding)
                    : standings[unit].Total!.Value;
                Assert.True(
                    Math.Abs((double)expected - totals[unit]) <= 1e-9 * Math.Max(1, Math.Abs((double)expected)),
                    string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {standings[unit].Unit}: scored {expected}, here {totals[unit]:R}\n{json}")
                );
                compared++;
            }
            var ranks = RobustnessRun.Execute(input with { Options = input.Options with { Draws = 3, Spread = 0, LeaveOneOut = false } });
            Assert.Equal(standings.Select(standing => standing.Rank!.Value), ranks.Units.Select(unit => unit.Rank));
            if (arithmetic is "points" && input.Nodes.Any(node => !node.Perturbed && node.Parent >= 0))
            {
                // Plain sums leave nothing to the constants but the rounding of stretched sections.
                plain++;
                var most = input.Nodes.Count * Math.Pow(10, -book.LeafDecimals) * 2;
                Assert.All(
                    standings.Zip(input.Constants),
                    pair => Assert.InRange(pair.Second - (double)(pair.First.Bonus - pair.First.Penalty), -most, most)
                );
            }
        }
        Assert.True(compared > 3 * books, $"only {compared} units were compared");
        Assert.True(arithmetic is "index" || plain > books / 20, $"only {plain} books of plain sums");
    }

    private static RobustnessInput Input(RuleBook book, Situation situation) =>
        RobustnessInput.From(Assert.Single(situation.Run(book).Blocs), book)!;

    private static double[] Totals(RobustnessInput input)
    {
        var plan = RobustnessPlan.Compile(
            input with { Options = input.Options with { Draws = 1, Spread = 0, Pairs = false }, SelfEntries = [] });
        var workspace = new RobustnessWorkspace(plan, KernelWidth.Scalar, ranksOnly: true);
        RankIntervalKernel.Count(plan, workspace, 0, 1);
        return [.. plan.SlotOfUnit.Select(slot => workspace.Totals[slot])];
    }

    private static void Near(double[] expected, double[] totals) =>
        Assert.All(expected.Zip(totals), pair => Assert.Equal(pair.First, pair.Second, 1e-12));

    private static string Top(Random random, string arithmetic, int decimals)
    {
        var text = new StringBuilder($"\"arithmetic\": \"{arithmetic}\", \"rounding\": \"{Roundings[random.Next(4)]}\", \"displayDecimals\": {random.Next(4)},");
        text.Append(arithmetic is "index" ? " \"equalWithin\": 1e-9," : $" \"leafDecimals\": {decimals},");
        text.Append(random.Next(4) == 0 ? " \"rankOn\": \"rounded\"," : "");
        text.Append(random.Next(6) == 0 ? $" \"totalCap\": {random.Next(5, 30)}," : "");
        return text.Append(random.Next(3) == 0 ? Shape(random, decimals) : " \"aggregate\": \"sum\",").ToString();
    }

    /// <summary>The aggregate of a section and what it does to it.</summary>
    private static string Shape(Random random, int decimals)
    {
        var text = new StringBuilder($" \"aggregate\": \"{Aggregates[random.Next(Aggregates.Length)]}\",");
        text.Append(random.Next(3) == 0 ? $" \"scaleTo\": {random.Next(1, 101)}," : "");
        text.Append(random.Next(4) == 0 ? $" \"cap\": {random.Next(2, 12)}," : "");
        text.Append(random.Next(4) == 0 ? $" \"floor\": {random.Next(-2, 4)}," : "");
        return text.Append(random.Next(5) == 0 ? $" \"round\": {random.Next(Math.Min(3, decimals) + 1)}," : "").ToString();
    }

    private static string Criteria(Random random, string arithmetic, int decimals, List<(string Code, bool HasIndicator, bool CanMiss)> leaves)
    {
        // Half of the points tables are plain sums throughout, as most signed ones are.
        var isShaped = arithmetic is "index" || random.Next(2) == 0;
        return Below("", 1);

        string Below(string above, int level) =>
            string.Join(", ", Enumerable.Range(1, random.Next(1, level == 1 ? 5 : 4)).Select(number => One($"{above}{number}", level)));

        string One(string code, int level)
        {
            var weight = $"\"weight\": {random.Next(1, 5)}";
            if (level < 3 && random.Next(2) == 0)
            {
                var shape = isShaped && random.Next(3) > 0 ? Shape(random, decimals) : " \"aggregate\": \"sum\",";
                return $"{{ \"code\": \"S{code}\", {weight},{shape} \"criteria\": [ {Below($"{code}.", level + 1)} ] }}";
            }
            var canMiss = random.Next(3) == 0;
            var maximum = random.Next(8) == 0 ? 0 : random.Next(1, 11);
            var beside = random.Next(5) == 0
                ? $", \"penalty\": {{ \"cap\": 2, \"rules\": [ {{ \"code\": \"P{code}\", \"title\": \"Trễ\", \"rule\": {{ \"kind\": \"perCase\", \"event\": \"late\", \"points\": 0.5, \"cap\": 2 }} }} ] }}"
                : "";
            leaves.Add(("L" + code, random.Next(3) == 0 && maximum > 0, canMiss));
            var rule = leaves[^1].HasIndicator
                ? "\"indicator\": \"n1\", \"rule\": { \"kind\": \"proportional\" }, \"whenNotAssigned\": \"exclude\""
                : $"\"min\": -3, \"rule\": {{ \"kind\": \"entered\", \"min\": -3 }}, \"whenMissing\": \"{(canMiss ? "skip" : "zero")}\"";
            return $"{{ \"code\": \"L{code}\", {weight}, \"maximum\": {maximum}, {rule}{beside} }}";
        }
    }

    private static Situation Fill(Random random, List<(string Code, bool HasIndicator, bool CanMiss)> leaves)
    {
        var situation = new Situation().Indicator("n1");
        for (var unit = 0; unit < 7; unit++)
        {
            var code = $"u{unit}";
            situation.Unit(code);
            if (random.Next(3) == 0)
            {
                situation.Target(code, "n1", null);
            }
            else
            {
                situation.Target(code, "n1", random.Next(50, 120)).Figure(code, "n1", random.Next(30, 120));
            }
            foreach (var (leaf, hasIndicator, canMiss) in leaves)
            {
                if (!hasIndicator && !(canMiss && random.Next(2) == 0))
                {
                    situation.Entry(code, leaf, random.Next(4) == 0 ? random.Next(-30, 1) * 0.1m : random.Next(0, 101) * 0.1m);
                }
            }
            if (random.Next(3) == 0)
            {
                situation.Event(code, "late", random.Next(1, 6));
            }
        }
        return situation;
    }
}
