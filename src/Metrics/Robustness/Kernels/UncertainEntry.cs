namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>An entry drawn between itself and zero (điểm chưa chắc): its row of totals, its leaf, its unit's number, its value.</summary>
internal readonly record struct UncertainEntry(int Row, int Leaf, uint Unit, double Value);
