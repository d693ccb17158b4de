using ThiDua.Reports.Content;

namespace ThiDua.Reports.Templates;

/// <summary>A place to fill that every template knows.</summary>
internal sealed record TemplateField(string Name, string Meaning, Func<BlocReport, string> Value);
