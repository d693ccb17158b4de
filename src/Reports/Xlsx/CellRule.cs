namespace ThiDua.Reports.Xlsx;

/// <summary>What may be typed into a range (ràng buộc nhập liệu), with the words that Excel shows.</summary>
/// <param name="Range">"E18:E30"; several parted by a blank.</param>
/// <param name="Choices">The list to choose from; not for <see cref="CellRuleKind.Number"/> and <see cref="CellRuleKind.Date"/>.</param>
internal sealed record CellRule(string Range, CellRuleKind Kind, string Title, string Message, IReadOnlyList<string>? Choices = null);
