using ThiDua.Metrics.Findings;

namespace ThiDua.Reports.Docx;

/// <summary>A document, or what is wrong with its template (văn bản).</summary>
/// <param name="Bytes">The .docx file; null where the template has findings.</param>
public sealed record ReportDocument(byte[]? Bytes, IReadOnlyList<Finding> Findings);
