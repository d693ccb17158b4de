namespace ThiDua.Metrics.RuleBooks.Sheets;

/// <summary>One value of a rule book as a table writes it (một giá trị trong bảng Excel).</summary>
/// <param name="Word">The word of the file; "reference.document" stands one object deeper.</param>
/// <param name="Label">What people read before the value.</param>
/// <param name="Words">The choice, for <see cref="SheetValue.Word"/>.</param>
/// <param name="Help">A line of help beside it.</param>
public sealed record SheetField(string Word, string Label, SheetValue Value, SheetWords? Words = null, string? Help = null);
