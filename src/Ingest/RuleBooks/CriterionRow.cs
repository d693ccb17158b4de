using System.Text.Json.Nodes;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.RuleBooks;

/// <summary>A criterion while the rows under it are read (dòng tiêu chí).</summary>
internal sealed class CriterionRow(JsonObject json, string path, string number, string code, CriterionRow? above)
{
    internal JsonObject Json { get; } = json;

    internal string Path { get; } = path;

    /// <summary>As it stands in the table: "I", "1", "a", "I.1"; empty for the book itself.</summary>
    internal string Number { get; } = number;

    internal string Code { get; } = code;

    internal CriterionRow? Above { get; } = above;

    internal List<CriterionRow> Children { get; } = [];

    /// <summary>Where its rule belongs, filled or not; null for the book itself.</summary>
    internal SourceLocation? RulePlace { get; init; }

    internal SourceLocation? MaximumPlace { get; init; }

    /// <summary>"bonus" and "penalty": the most that the columns beside it allow.</summary>
    internal Dictionary<string, (decimal Most, SourceLocation Place)> Beside { get; } = new(StringComparer.Ordinal);

    /// <summary>Its rule's word could not be read: nothing is put in its place.</summary>
    internal bool RuleIsBroken { get; set; }
}
