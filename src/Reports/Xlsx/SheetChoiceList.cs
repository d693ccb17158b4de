namespace ThiDua.Reports.Xlsx;

/// <summary>Cells that take a word of a list (ô chọn từ danh sách).</summary>
/// <param name="Range">"D12:D80".</param>
/// <param name="Source">"'Từ dùng'!$B$2:$B$26".</param>
internal sealed record SheetChoiceList(string Range, string Source);
