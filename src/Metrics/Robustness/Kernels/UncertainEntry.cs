namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>An entry drawn between itself and zero (điểm chưa chắc): where its unit's totals stand, its leaf, its unit's number, its value.</summary>
internal readonly record struct UncertainEntry(int Slot, int Leaf, uint Unit, double Value);
