using ThiDua.Metrics.Scoring;

namespace ThiDua.Reports.Content;

/// <summary>The rule book's rows in order (cây tiêu chí), read off the scores, and each unit's score in them.</summary>
internal sealed class CriterionTree
{
    private readonly Dictionary<(string Unit, string Criterion), CriterionScore> scores = [];

    internal CriterionTree(BlocReport report)
    {
        var rows = new Dictionary<string, CriterionScore>(StringComparer.Ordinal);
        foreach (var score in report.Scores)
        {
            scores[(score.Unit, score.Criterion)] = score;
            rows.TryAdd(score.Criterion, score);
        }
        Criteria = [.. rows.Values.OrderBy(row => row.Position).ThenBy(row => row.Criterion, StringComparer.Ordinal)];
        Tops = [.. Criteria.Where(row => IsBase(row) && (row.Parent is null || !rows.ContainsKey(row.Parent)))];
        Root = Tops is [{ Kind: CriterionKind.Node } only] ? only : null;
        Sections = Root is null ? Tops : [.. Children(Root.Criterion)];
    }

    /// <summary>Every criterion once, top to bottom; its unit-bound members are of no meaning here.</summary>
    internal IReadOnlyList<CriterionScore> Criteria { get; }

    /// <summary>Nodes and leaves without a parent.</summary>
    internal IReadOnlyList<CriterionScore> Tops { get; }

    /// <summary>The one node above all; null where the sections stand side by side.</summary>
    internal CriterionScore? Root { get; }

    /// <summary>The points of the whole (điểm chuẩn).</summary>
    internal decimal Maximum => Tops.Sum(row => row.Maximum);

    /// <summary>The rows right below the root (các mục).</summary>
    internal IReadOnlyList<CriterionScore> Sections { get; }

    internal CriterionScore? Of(string unit, string criterion) => scores.GetValueOrDefault((unit, criterion));

    /// <summary>Nodes and leaves right below; bonuses and penalties stand beside, not below.</summary>
    internal IEnumerable<CriterionScore> Children(string criterion) =>
        Criteria.Where(row => IsBase(row) && string.Equals(row.Parent, criterion, StringComparison.Ordinal));

    internal static bool IsBase(CriterionScore row) => row.Kind is CriterionKind.Node or CriterionKind.Leaf;
}
