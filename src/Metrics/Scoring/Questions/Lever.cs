using ThiDua.Metrics.Facts;

namespace ThiDua.Metrics.Scoring.Questions;

/// <summary>Something of one unit that can be moved, with the lines that it moves (yếu tố cải thiện).</summary>
internal sealed record Lever
{
    internal required LeverKind Kind { get; init; }

    internal required string Code { get; init; }

    internal required string Name { get; init; }

    internal string? UnitOfMeasure { get; init; }

    internal FigureMeasure Measure { get; init; }

    internal required decimal From { get; init; }

    /// <summary>The smallest step, with its sign: the way that is tried.</summary>
    internal required decimal Step { get; init; }

    /// <summary>How many steps make sense.</summary>
    internal required long MostSteps { get; init; }

    /// <summary>Values at which points may jump: a range that lies between two doublings is found by its ends.</summary>
    internal IReadOnlyList<decimal> Marks { get; init; } = [];

    /// <summary>Positions of the lines that look at it.</summary>
    internal required IReadOnlyList<int> Lines { get; init; }

    /// <summary>Numbers of steps to try, fewest first: doublings, and the steps next to each mark.</summary>
    internal IEnumerable<long> Probes()
    {
        var probes = new SortedSet<long>();
        for (long steps = 1; steps < MostSteps; steps *= 2)
        {
            probes.Add(steps);
        }
        probes.Add(MostSteps);
        foreach (var mark in Marks)
        {
            var steps = decimal.Floor((mark - From) / Step);
            if (steps >= 0 && steps < MostSteps)
            {
                probes.Add((long)steps);
                probes.Add((long)steps + 1);
            }
        }
        return probes.Where(steps => steps >= 1);
    }

    internal Override At(string unit, long steps) =>
        new()
        {
            Unit = unit,
            Value = From + Step * steps,
            Indicator = Kind == LeverKind.Figure ? Code : null,
            Measure = Measure,
            Event = Kind == LeverKind.Cases ? Code : null,
            Criterion = Kind == LeverKind.Entry ? Code : null,
        };
}
