using System.Text.Json.Nodes;
using ThiDua.Metrics.Findings;

namespace ThiDua.Ingest.RuleBooks;

/// <summary>A rule while its rows are read (bản nháp cách chấm): its lines may go on in the rows below.</summary>
internal sealed class RuleDraft(JsonObject? json, string path, string? kind, SourceLocation place)
{
    /// <summary>Null where the rule's word could not be read.</summary>
    internal JsonObject? Json { get; } = json;

    internal string Path { get; } = path;

    internal string? Kind { get; } = kind;

    internal SourceLocation Place { get; } = place;

    internal List<(string Text, SourceLocation Place)> Lines { get; } = [];
}
