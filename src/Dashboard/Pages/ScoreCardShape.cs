using ThiDua.Metrics.Scoring;
using ThiDua.Warehouse.Snapshots.Rows;

namespace ThiDua.Dashboard.Pages;

/// <summary>The rule book as a bloc's scores show it: its top sections and its leaves, each once, in order.</summary>
public sealed record ScoreCardShape(IReadOnlyList<PointsRow> Sections, IReadOnlyList<PointsRow> Leaves, decimal Maximum)
{
    /// <summary>
    /// Sections are the children of the root. A rule book's root may be a row of its own (one node without a parent)
    /// or not be listed; leaves directly under the root are sections too.
    /// </summary>
    public static ScoreCardShape Of(IReadOnlyList<PointsRow> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var criteria = points
            .Where(row => row.Kind is CriterionKind.Node or CriterionKind.Leaf)
            .DistinctBy(row => row.Criterion, StringComparer.Ordinal)
            .OrderBy(row => row.Position)
            .ToList();
        var top = criteria.Where(row => row.Parent is null).ToList();
        var root = top is [{ Kind: CriterionKind.Node }] ? top[0] : null;
        var sections = root is null
            ? top
            : criteria.Where(row => string.Equals(row.Parent, root.Criterion, StringComparison.Ordinal)).ToList();
        return new ScoreCardShape(
            [.. sections.Where(section => section.Maximum > 0)],
            [.. criteria.Where(row => row.Kind == CriterionKind.Leaf)],
            root?.Maximum ?? sections.Sum(section => section.Maximum)
        );
    }
}
