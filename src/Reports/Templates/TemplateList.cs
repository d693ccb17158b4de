using ThiDua.Reports.Content;

namespace ThiDua.Reports.Templates;

/// <summary>A list that a template may go through: its name, the fields of an item, and where the items come from.</summary>
internal sealed record TemplateList(
    string Name,
    string Meaning,
    IReadOnlyList<string> Fields,
    Func<BlocReport, CriterionTree, IEnumerable<IReadOnlyList<string>>> Items
);
