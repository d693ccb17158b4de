using ThiDua.Ingest.Values;
using ThiDua.Metrics.Facts;
using ThiDua.Metrics.Indicators;

namespace ThiDua.Pipeline;

/// <summary>A number that somebody tries (số thử), read as an import reads a cell.</summary>
/// <param name="Value">Null: it is no number, or one with two readings.</param>
/// <param name="Readings">The two readings of "1.234", where nothing decides between them.</param>
public readonly record struct TriedNumber(decimal? Value, (decimal Larger, decimal Smaller)? Readings)
{
    /// <param name="near">Sizes known of the same thing.</param>
    public static TriedNumber Read(string text, params IReadOnlyCollection<decimal> near)
    {
        var (value, readings) = TypedNumber.Read(text, near);
        return new TriedNumber(value, readings);
    }

    /// <summary>A unit's figure: what is known of the same indicator of the same unit decides what "1.234" is.</summary>
    public static TriedNumber OfFigure(ScoringFacts facts, string unit, string indicator, string text)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Read(
            text,
            [
                .. facts.Observations.Where(item => item.Measure == FigureMeasure.Value && Is(item.Unit, unit) && Is(item.Indicator, indicator)).Select(item => item.Value),
                // A change is of another size than the figure that changes.
                .. facts
                    .Targets.Where(item => item.Change == TargetChange.Level && Is(item.Scope, unit) && Is(item.Indicator, indicator))
                    .Select(item => item.Value)
                    .OfType<decimal>(),
            ]
        );

        static bool Is(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
    }
}
