namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>Units that lack the same leaves (đơn vị cùng phần khuyết).</summary>
/// <param name="FirstSlot">Where its totals begin: members of all groups without a gap.</param>
/// <param name="FirstRow">Where its points begin: whole sixes.</param>
internal sealed record PatternGroup(bool[] Present, int[] Members, int FirstSlot, int FirstRow)
{
    /// <summary>Members filled up to whole sixes.</summary>
    public int Rows => (Members.Length + Six.Count - 1) / Six.Count * Six.Count;
}
