using ThiDua.Metrics.Findings;

namespace ThiDua.Reports.Templates;

/// <summary>What reading a template gave: the template unless something is wrong, and all that is wrong.</summary>
internal sealed record TemplateReading(Template? Template, IReadOnlyList<Finding> Findings);
