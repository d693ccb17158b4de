using System.Text;
using ThiDua.Metrics.Findings;

namespace ThiDua.Warehouse.Snapshots.Rows;

/// <summary>A row that was rejected whole (dòng bị từ chối), as it stood, with the reasons.</summary>
/// <param name="Year">The year that it speaks of, where the import could read that.</param>
public sealed record RejectionRow(string Table, string RowText, string Reasons, string ReasonsEnglish, SourceLocation Place, int? Year = null)
{
    /// <summary>The row's cells to be read: letters and marks put together (NFC), as some files part them.</summary>
    public IReadOnlyList<string> Cells => [.. RowText.Split('\t').Select(cell => cell.Trim().Normalize(NormalizationForm.FormC))];
}
