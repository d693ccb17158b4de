using ThiDua.Dashboard.Text;

namespace ThiDua.Dashboard.Charts;

/// <summary>Lays out the steps from a first to a last total.</summary>
public static class Waterfall
{
    public static IReadOnlyList<WaterfallStep> Between(
        (string Label, decimal Value) first,
        IReadOnlyList<(string Label, decimal Change)> changes,
        (string Label, decimal Value) last,
        Language language
    )
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(language);
        var low = Math.Min(first.Value, last.Value);
        var high = Math.Max(first.Value, last.Value);
        var at = first.Value;
        foreach (var (_, change) in changes)
        {
            at += change;
            low = Math.Min(low, at);
            high = Math.Max(high, at);
        }
        var span = high - low;
        var steps = new List<WaterfallStep> { Total(first.Label, first.Value) };
        at = first.Value;
        foreach (var (label, change) in changes)
        {
            steps.Add(
                new WaterfallStep
                {
                    Label = label,
                    Value = language.Signed(change, 2),
                    IsTotal = false,
                    IsLoss = change < 0,
                    From = Place(at),
                    To = Place(at + change),
                }
            );
            at += change;
        }
        steps.Add(Total(last.Label, last.Value));
        return steps;

        WaterfallStep Total(string label, decimal value) =>
            new()
            {
                Label = label,
                Value = language.Points(value),
                IsTotal = true,
                IsLoss = false,
                From = Place(value),
                To = Place(value),
            };

        // A margin on both sides keeps the marks inside.
        double Place(decimal value) => span == 0 ? 50 : 3 + ((double)((value - low) / span) * 94);
    }
}
