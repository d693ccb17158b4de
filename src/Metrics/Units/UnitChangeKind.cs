namespace ThiDua.Metrics.Units;

/// <summary>What happened to units on a day (thay đổi đơn vị hành chính).</summary>
public enum UnitChangeKind
{
    /// <summary>Several became one (sáp nhập).</summary>
    Merge,

    /// <summary>One became several (chia tách).</summary>
    Split,

    /// <summary>The same under another name (đổi tên).</summary>
    Rename,

    /// <summary>The same under another parent (chuyển).</summary>
    Move,
}
