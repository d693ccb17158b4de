namespace ThiDua.Metrics.Robustness;

/// <summary>An entry that only the unit itself has made yet (điểm tự chấm chưa thẩm định): drawn between itself and zero.</summary>
public sealed record SelfEntry(string Unit, string Leaf);
