using System.Globalization;
using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>An input laid out for the kernels (bố trí dữ liệu), read-only after it is made: threads share it.</summary>
internal sealed class RobustnessPlan
{
    private readonly AlignedBuffer<double> pointsBuffer;
    private readonly AlignedBuffer<double> constantsBuffer;

    private RobustnessPlan(WeightTree tree, PatternGroup[] groups, AlignedBuffer<double> points, AlignedBuffer<double> constants)
    {
        Tree = tree;
        Groups = groups;
        pointsBuffer = points;
        constantsBuffer = constants;
    }

    public WeightTree Tree { get; }

    /// <summary>Units that lack the same leaves share their effective weights.</summary>
    public PatternGroup[] Groups { get; }

    public int Leaves { get; private init; }

    public int Units { get; private init; }

    /// <summary>Rows of points: units filled up to whole sixes in each group.</summary>
    public int Rows { get; private init; }

    /// <summary>Rows of totals: the last group's filling stands after the last unit, each other group's is overwritten by the next.</summary>
    public int TotalRows => Groups[^1].FirstSlot + Groups[^1].Rows;

    /// <summary>Where a unit's totals and counts stand.</summary>
    public required int[] SlotOfUnit { get; init; }

    public required UncertainEntry[] Uncertain { get; init; }

    /// <summary>Rows of factors: a multiple of four.</summary>
    public required int Factors { get; init; }

    public required int Draws { get; init; }

    public required double Spread { get; init; }

    public required ulong Seed { get; init; }

    public required double EqualWithin { get; init; }

    public required bool Pairs { get; init; }

    public required double? TotalCap { get; init; }

    public required int? TotalDecimals { get; init; }

    public required PointRounding Rounding { get; init; }

    /// <summary>Ten to the decimals of each node that is rounded; 1 where none is.</summary>
    public required double[] RoundPowers { get; init; }

    /// <summary>Set by set, one weight for each row of factors; null where factors are drawn.</summary>
    public required double[]? SetFactors { get; init; }

    public ReadOnlySpan<double> Points => pointsBuffer.Span;

    public ReadOnlySpan<double> Constants => constantsBuffer.Span;

    public static RobustnessPlan Compile(RobustnessInput input)
    {
        var nodes = input.Nodes;
        var leafOf = LeavesOf(nodes);
        var leaves = leafOf.Max() + 1;
        Check(input, leaves);
        var units = input.Units.Count;
        var factorOf = FactorsOf(input);
        var tree = new WeightTree([.. nodes.Select(node => node.Parent)])
        {
            Weight = [.. nodes.Select((node, place) => input.Sets is not null && factorOf[place] >= 0 ? 1 : node.Weight)],
            FactorOf = factorOf,
            LeafOf = leafOf,
            SumsUp = input.Meaning == WeightMeaning.Points,
            RootScale = input.RootMaximum,
            Shapes =
                input.Meaning == WeightMeaning.Index && nodes.Where((_, place) => leafOf[place] < 0).Any(node => !node.IsPlain)
                    ? [.. nodes]
                    : null,
        };
        var groups = GroupsOf(input, tree, leaves);
        var rows = groups.Sum(group => group.Rows);
        var points = new AlignedBuffer<double>(rows * leaves);
        var constants = new AlignedBuffer<double>(rows);
        var slotOfUnit = new int[units];
        var rowOfUnit = new int[units];
        var maximumOf = new double[leaves];
        for (var node = 0; node < nodes.Count; node++)
        {
            if (leafOf[node] >= 0)
            {
                maximumOf[leafOf[node]] = nodes[node].Weight;
            }
        }
        foreach (var group in groups)
        {
            for (var member = 0; member < group.Members.Length; member++)
            {
                var unit = group.Members[member];
                var row = group.FirstRow + member;
                slotOfUnit[unit] = group.FirstSlot + member;
                rowOfUnit[unit] = row;
                constants.Span[row] = input.Constants[unit];
                for (var leaf = 0; leaf < leaves; leaf++)
                {
                    var value = input.Values[unit * leaves + leaf] ?? 0;
                    if (tree.SumsUp && maximumOf[leaf] == 0)
                    {
                        // Points of a leaf without a maximum have no weight to move with.
                        constants.Span[row] += value;
                        value = 0;
                    }
                    else if (tree.SumsUp)
                    {
                        value /= maximumOf[leaf];
                    }
                    points.Span[PointAt(row, leaf, leaves)] = value;
                }
            }
        }
        var factors = (factorOf.Max() + 1 + 3) / 4 * 4;
        return new RobustnessPlan(tree, groups, points, constants)
        {
            Leaves = leaves,
            Units = units,
            Rows = rows,
            SlotOfUnit = slotOfUnit,
            Uncertain = UncertainOf(input, nodes, leafOf, rowOfUnit, slotOfUnit, points.Span, leaves),
            Factors = factors,
            Draws = input.Sets?.Count ?? input.Options.Draws,
            Spread = input.Options.Spread,
            Seed = input.Options.Seed,
            EqualWithin = input.Options.EqualWithin,
            Pairs = input.Options.Pairs,
            TotalCap = input.TotalCap,
            TotalDecimals = input.TotalDecimals,
            Rounding = input.Rounding,
            RoundPowers = [.. nodes.Select(node => Math.Pow(10, node.Round ?? 0))],
            SetFactors = input.Sets is null ? null : FactorsOfSets(input.Sets, nodes, factorOf, factors),
        };
    }

    public static int PointAt(int row, int leaf, int leaves) =>
        (row / Six.Count * leaves + leaf) * Six.Count + row % Six.Count;

    private static int[] LeavesOf(IReadOnlyList<RobustnessNode> nodes)
    {
        var parents = nodes.Select(node => node.Parent).ToHashSet();
        var leaf = 0;
        return [.. nodes.Select((_, place) => parents.Contains(place) ? -1 : leaf++)];
    }

    private static int[] FactorsOf(RobustnessInput input)
    {
        var given = input.Sets?.Codes.ToHashSet(StringComparer.Ordinal);
        var factor = 0;
        return [.. input.Nodes.Select(node => (given?.Contains(node.Code) ?? node.Perturbed) ? factor++ : -1)];
    }

    private static PatternGroup[] GroupsOf(RobustnessInput input, WeightTree tree, int leaves)
    {
        var members = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var patterns = new List<(string Key, bool[] Present)>();
        for (var unit = 0; unit < input.Units.Count; unit++)
        {
            var present = PresentNodes(input, tree, input.Nodes, unit, leaves);
            var key = string.Concat(present.Select(here => here ? '1' : '0'));
            if (!members.TryGetValue(key, out var list))
            {
                members[key] = list = [];
                patterns.Add((key, present));
            }
            list.Add(unit);
        }
        var groups = new List<PatternGroup>();
        var firstRow = 0;
        var firstSlot = 0;
        foreach (var (key, present) in patterns)
        {
            var group = new PatternGroup(present, [.. members[key]], firstSlot, firstRow);
            groups.Add(group);
            firstSlot += group.Members.Length;
            firstRow += group.Rows;
        }
        return [.. groups];
    }

    private static bool[] PresentNodes(
        RobustnessInput input, WeightTree tree, IReadOnlyList<RobustnessNode> nodes, int unit, int leaves)
    {
        var present = new bool[tree.Nodes];
        for (var node = tree.Nodes - 1; node > 0; node--)
        {
            if (tree.LeafOf[node] >= 0)
            {
                present[node] = input.Values[unit * leaves + tree.LeafOf[node]] is not null;
            }
            present[nodes[node].Parent] |= present[node];
        }
        return present;
    }

    private static UncertainEntry[] UncertainOf(
        RobustnessInput input,
        IReadOnlyList<RobustnessNode> nodes,
        int[] leafOf,
        int[] rowOfUnit,
        int[] slotOfUnit,
        ReadOnlySpan<double> points,
        int leaves
    )
    {
        // Numbered by code, so that the order of the input changes no draw.
        var units = input.Units.Select((code, place) => (code, place)).ToDictionary(unit => unit.code, unit => unit.place, StringComparer.Ordinal);
        var numbers = input.Units.Order(StringComparer.Ordinal).Select((code, number) => (code, number)).ToDictionary(unit => unit.code, unit => unit.number, StringComparer.Ordinal);
        var leafByCode = nodes.Select((node, place) => (node.Code, Leaf: leafOf[place])).Where(node => node.Leaf >= 0).ToDictionary(node => node.Code, node => node.Leaf, StringComparer.Ordinal);
        var entries = new List<UncertainEntry>();
        foreach (var entry in input.SelfEntries)
        {
            if (!units.TryGetValue(entry.Unit, out var unit) || !leafByCode.TryGetValue(entry.Leaf, out var leaf))
            {
                throw new ArgumentException($"no leaf {entry.Leaf} of unit {entry.Unit}", nameof(input));
            }
            var row = rowOfUnit[unit];
            entries.Add(new UncertainEntry(slotOfUnit[unit], leaf, (uint)numbers[entry.Unit], points[PointAt(row, leaf, leaves)]));
        }
        return [.. entries.OrderBy(entry => entry.Slot).ThenBy(entry => entry.Leaf)];
    }

    private static double[] FactorsOfSets(WeightSets sets, IReadOnlyList<RobustnessNode> nodes, int[] factorOf, int factors)
    {
        var byCode = nodes.Select((node, place) => (node.Code, Factor: factorOf[place])).Where(node => node.Factor >= 0).ToDictionary(node => node.Code, node => node.Factor, StringComparer.Ordinal);
        var given = new double[sets.Count * factors];
        for (var code = 0; code < sets.Codes.Count; code++)
        {
            if (!byCode.TryGetValue(sets.Codes[code], out var factor))
            {
                throw new ArgumentException($"the weight sets name {sets.Codes[code]}, which is no criterion", nameof(sets));
            }
            for (var set = 0; set < sets.Count; set++)
            {
                given[set * factors + factor] = sets[set, code];
            }
        }
        return given;
    }

    private static void Check(RobustnessInput input, int leaves)
    {
        var units = input.Units.Count;
        if (units is 0 or > RankKernel.MostUnits)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{units} units; 1 to {RankKernel.MostUnits} can be ranked together"), nameof(input));
        }
        if (input.Nodes[0].Parent != -1 || input.Nodes.Skip(1).Where((node, place) => node.Parent < 0 || node.Parent > place).Any())
        {
            throw new ArgumentException("a node stands before its parent, or there are two roots", nameof(input));
        }
        if (input.Values.Count != units * leaves || input.Constants.Count != units)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, 
                    $"{input.Values.Count} values and {input.Constants.Count} constants do not fit {units} units and {leaves} leaves"),
                nameof(input)
            );
        }
        if (input.Nodes.Any(node => !double.IsFinite(node.Weight) || node.Weight < 0) || !double.IsFinite(input.RootMaximum))
        {
            throw new ArgumentException("a weight is negative or no number", nameof(input));
        }
        if (input.Values.Any(value => value is { } number && !double.IsFinite(number)) || input.Constants.Any(value => !double.IsFinite(value)))
        {
            throw new ArgumentException("a value is no number", nameof(input));
        }
        if (input.Options is not { Draws: >= 1, Spread: >= 0 and < 1, Top: >= 1, EqualWithin: >= 0 })
        {
            throw new ArgumentException($"draws from 1, spread from 0 to below 1, top from 1, equalWithin from 0: {input.Options}", nameof(input));
        }
    }
}
