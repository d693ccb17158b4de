using ThiDua.Metrics.RuleBooks;

namespace ThiDua.Metrics.Scoring;

/// <summary>A section's arithmetic in words (phép tính của mục).</summary>
internal static class NodeText
{
    internal static Said Of(AggregateKind kind, List<Said> texts, List<(ScoreLine Line, LinePoints Points)> children) =>
        kind switch
        {
            AggregateKind.Sum => Said.Join(" + ", texts),
            AggregateKind.WeightedMean => Weighted(texts, children),
            AggregateKind.GeometricMean => Geometric(texts, children),
            AggregateKind.HarmonicMean => Harmonic(texts, children),
            AggregateKind.Minimum => "min(" + Said.Join("; ", texts) + ")",
            AggregateKind.Maximum => "max(" + Said.Join("; ", texts) + ")",
        };

    internal static Said Harmonic(List<Said> texts, List<(ScoreLine Line, LinePoints Points)> children)
    {
        var weights = Weights(children);
        return "("
            + Said.Join(" + ", weights)
            + ") ÷ ("
            + Said.Join(" + ", texts.Zip(weights, (text, weight) => weight + " ÷ " + text))
            + ")";
    }

    private static Said Weighted(List<Said> texts, List<(ScoreLine Line, LinePoints Points)> children)
    {
        if (AreEqual(children))
        {
            return "(" + Said.Join(" + ", texts) + ") ÷ " + Said.Number(texts.Count);
        }
        var weights = Weights(children);
        return "("
            + Said.Join(" + ", texts.Zip(weights, (text, weight) => weight + " × " + text))
            + ") ÷ ("
            + Said.Join(" + ", weights)
            + ")";
    }

    private static Said Geometric(List<Said> texts, List<(ScoreLine Line, LinePoints Points)> children)
    {
        if (AreEqual(children))
        {
            return "(" + Said.Join(" × ", texts) + ")^(1 ÷ " + Said.Number(texts.Count) + ")";
        }
        var weights = Weights(children);
        return "("
            + Said.Join(" × ", texts.Zip(weights, (text, weight) => text + "^" + weight))
            + ")^(1 ÷ ("
            + Said.Join(" + ", weights)
            + "))";
    }

    private static bool AreEqual(List<(ScoreLine Line, LinePoints Points)> children) =>
        children.TrueForAll(child => child.Line.Criterion.Weight == children[0].Line.Criterion.Weight);

    private static List<Said> Weights(List<(ScoreLine Line, LinePoints Points)> children) =>
        [.. children.Select(child => Said.Number(child.Line.Criterion.Weight))];
}
