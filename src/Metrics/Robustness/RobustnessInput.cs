using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Robustness;

/// <summary>What a check of robustness reads (dữ liệu kiểm tra độ vững): units, the tree of weights, each leaf's value.</summary>
public sealed partial record RobustnessInput
{
    public required WeightMeaning Meaning { get; init; }

    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>Parents before children, the root first; leaves in the rule book's order.</summary>
    public required IReadOnlyList<RobustnessNode> Nodes { get; init; }

    /// <summary>
    /// Unit by unit, leaf by leaf: points of a points table before its parent is rescaled, a value on the common scale of an
    /// index; null where the rule book drops the leaf for this unit.
    /// </summary>
    public required IReadOnlyList<double?> Values { get; init; }

    /// <summary>What no weight moves of each unit: bonus less penalty, and in a points table what its sections gave beside their leaves.</summary>
    public required IReadOnlyList<double> Constants { get; init; }

    /// <summary>The maximum that the drawn maxima are brought back to; 1 for an index.</summary>
    public required double RootMaximum { get; init; }

    /// <summary>The most that a total may be; null: no limit.</summary>
    public double? TotalCap { get; init; }

    /// <summary>Decimals to which totals are rounded before they are ranked; null: they are not.</summary>
    public int? TotalDecimals { get; init; }

    /// <summary>How totals, and the nodes of an index, are rounded.</summary>
    public PointRounding Rounding { get; init; }

    public RobustnessOptions Options { get; init; } = new();

    /// <summary>Entries drawn between themselves and zero.</summary>
    public IReadOnlyList<SelfEntry> SelfEntries { get; init; } = [];

    /// <summary>Weights to take instead of drawing them; Draws and Spread then count for nothing.</summary>
    public WeightSets? Sets { get; init; }

    /// <summary>A points table without sections: leaves straight under the root.</summary>
    /// <param name="points">Unit by unit, leaf by leaf.</param>
    public static RobustnessInput OfPoints(
        IReadOnlyList<string> units,
        IReadOnlyList<string> leaves,
        IReadOnlyList<double> points,
        IReadOnlyList<double> maxima,
        IReadOnlyList<double> constants,
        RobustnessOptions options
    ) =>
        new()
        {
            Meaning = WeightMeaning.Points,
            Units = units,
            Nodes =
            [
                new RobustnessNode("", -1, 0, Perturbed: false),
                .. leaves.Select((leaf, place) => new RobustnessNode(leaf, 0, maxima[place], Perturbed: true)),
            ],
            Values = [.. points.Select(value => (double?)value)],
            Constants = constants,
            RootMaximum = maxima.Sum(),
            Options = options,
        };
}
