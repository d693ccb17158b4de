namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>Units that lack the same leaves (đơn vị cùng phần khuyết).</summary>
internal sealed record PatternGroup(bool[] Present, int[] Members, int FirstRow)
{
    /// <summary>Members filled up to whole sixes.</summary>
    public int Rows => (Members.Length + Six.Count - 1) / Six.Count * Six.Count;
}
