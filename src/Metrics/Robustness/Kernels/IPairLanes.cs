namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>One width of vector (độ rộng véc-tơ), as far as comparing ranks pair by pair needs it.</summary>
internal interface IPairLanes<TShort>
    where TShort : struct
{
    static abstract int Shorts();

    /// <summary>1 where b is larger, -1 where a is larger, 0 where they are equal; both below 32,768.</summary>
    static abstract TShort Sign(TShort a, TShort b);

    static abstract TShort AddShort(TShort a, TShort b);

    static abstract int SumShort(TShort a);
}
