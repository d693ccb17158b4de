using System.Globalization;
using ThiDua.Metrics.Robustness;
using ThiDua.Metrics.Robustness.Kernels;
using ThiDua.TestKit;

namespace ThiDua.Metrics.Tests.Robustness;

/// <summary>Published figures (51 countries, 500 weight sets) that another programme computed.</summary>
public sealed class AsemTests
{
    [Fact]
    public void Quantiles_PublishedRanks_GiveThePublishedStatistics()
    {
        var ranks = Table("C_ranks_by_set.csv");
        var statistics = Table("C_rank_stats.csv");
        Assert.Equal(51, ranks.Count);
        foreach (var (country, cells) in ranks)
        {
            var counts = new int[51];
            foreach (var rank in cells)
            {
                counts[(int)rank!.Value - 1]++;
            }
            Check(statistics[country], RankDistribution.Mean(counts), share => RankDistribution.Quantile(counts, share));
        }
    }

    [Fact]
    public void Execute_PublishedValuesAndWeightSets_GivesEveryPublishedRank()
    {
        var values = Table("A_minmax_amean_normalised.csv");
        var published = Table("C_ranks_by_set.csv");
        var statistics = Table("C_rank_stats.csv");
        var countries = values.Keys.Order(StringComparer.Ordinal).ToArray();
        Assert.True(WeightSets.TryParse(File.ReadAllText(Path("C_weight_sets.csv")), out var sets, out var why), why);
        Assert.Equal(500, sets!.Count);
        var nodes = Tree(Headers("A_minmax_amean_normalised.csv"), out var columns);
        var input = new RobustnessInput
        {
            Meaning = WeightMeaning.Index,
            Units = countries,
            Nodes = nodes,
            Values = [.. countries.SelectMany(country => columns.Select(column => values[country][column]))],
            Constants = new double[countries.Length],
            RootMaximum = 1,
            Options = new RobustnessOptions { LeaveOneOut = false },
            Sets = sets,
        };
        foreach (var width in KernelWidths.All)
        {
            // Set by set, so that the 25,500 ranks are seen one by one and not only counted.
            var agreed = 0;
            for (var set = 0; set < sets.Count; set++)
            {
                var one = input with
                {
                    Sets = new WeightSets(sets.Codes, [.. Enumerable.Range(0, sets.Codes.Count).Select(code => sets[set, code])]),
                    Options = input.Options with { Pairs = false },
                };
                var plan = RobustnessPlan.Compile(one);
                var counted = RobustnessRun.Count(plan, threads: 1, width);
                for (var unit = 0; unit < countries.Length; unit++)
                {
                    agreed += counted.RanksOf(plan.SlotOfUnit[unit])[(int)published[countries[unit]][set]!.Value - 1];
                }
            }
            Assert.Equal(25_500, agreed);
        }
        var result = RobustnessRun.Execute(input);
        foreach (var unit in result.Units)
        {
            Assert.Equal(statistics[unit.Unit][0], unit.Rank);
            Check(
                statistics[unit.Unit],
                unit.Mean,
                share => share switch { 0.05 => unit.Quantile05, 0.95 => unit.Quantile95, _ => unit.Median }
            );
        }
    }

    /// <summary>Columns of C_rank_stats: nominal, mean, median, 5 %, 95 %.</summary>
    private static void Check(double?[] published, double mean, Func<double, double> quantile)
    {
        Assert.Equal(published[1]!.Value, mean, 1e-9);
        Assert.Equal(published[2]!.Value, quantile(0.5), 1e-9);
        Assert.Equal(published[3]!.Value, quantile(0.05), 1e-9);
        Assert.Equal(published[4]!.Value, quantile(0.95), 1e-9);
    }

    /// <summary>The index, its pillars and sub-pillars with their leaves, parents first; columns says where each leaf's value is.</summary>
    private static List<RobustnessNode> Tree(string[] headers, out List<int> columns)
    {
        var rows = File.ReadAllLines(Path("meta.csv")).Skip(1)
            .Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray())
            .Where(cells => cells[0].Length > 0)
            // The third column is a name, which may hold commas; type and parent are the last two.
            .Select(cells => (Code: cells[1], Parent: cells[^2]))
            .ToArray();
        var nodes = new List<RobustnessNode>();
        var found = new List<int>();
        Add("Index", -1);
        columns = found;
        return nodes;

        void Add(string code, int parent)
        {
            var place = nodes.Count;
            nodes.Add(new RobustnessNode(code, parent, 1, Perturbed: false));
            var children = rows.Where(row => string.Equals(row.Parent, code, StringComparison.Ordinal)).ToArray();
            if (children.Length == 0)
            {
                found.Add(Array.IndexOf(headers, code));
            }
            foreach (var child in children)
            {
                Add(child.Code, place);
            }
        }
    }

    private static string[] Headers(string file) =>
        [.. File.ReadLines(Path(file)).First().Split(',').Skip(1).Select(cell => cell.Trim('"'))];

    private static Dictionary<string, double?[]> Table(string file) =>
        File.ReadLines(Path(file))
            .Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(
                cells => cells[0].Trim('"'),
                cells => cells.Skip(1).Select(cell => cell is "" or "NA" ? (double?)null : double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()
            );

    private static string Path(string file)
    {
        var path = System.IO.Path.Combine(TestPaths.Shared, "real", "asem", file);
        Assert.SkipUnless(File.Exists(path), "The published figures are not beside this checkout: ../shared/real/asem");
        return path;
    }
}
