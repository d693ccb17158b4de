namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// One width of vector (độ rộng véc-tơ), as far as drawing weights and ranking need it: two vectors of doubles stand over
/// one vector of 32-bit sort keys.
/// </summary>
internal interface IRankLanes<TDouble, TLong, TInt> : IDoubleLanes<TDouble>
    where TDouble : struct
    where TLong : struct
    where TInt : struct
{
    static abstract TLong BroadcastLong(ulong value);

    /// <summary>start, start + 1, ... in the low 32 bits of each lane.</summary>
    static abstract TLong Sequence(uint start);

    /// <summary>The full product of the low 32 bits of each lane; the high 32 bits are ignored.</summary>
    static abstract TLong MultiplyLow(TLong a, TLong b);

    static abstract TLong Xor(TLong a, TLong b);

    static abstract TLong HighHalf(TLong a);

    /// <summary>The low 32 bits of each lane as a double, exactly.</summary>
    static abstract TDouble LowHalfToDouble(TLong a);

    /// <summary>Two vectors of whole doubles in [0, 2^32) as one vector of integers.</summary>
    static abstract TInt ToKeys(TDouble low, TDouble high);

    static abstract TInt BroadcastInt(uint value);

    static abstract TInt MinInt(TInt a, TInt b);

    static abstract TInt MaxInt(TInt a, TInt b);

    static abstract TInt SubtractInt(TInt a, TInt b);

    static abstract TInt OrInt(TInt a, TInt b);

    static abstract TInt ShiftLeft(TInt a, int bits);

    static abstract TInt ShiftRight(TInt a, int bits);

    /// <summary>One bit a lane: a is at most b.</summary>
    static abstract uint AtMost(TInt a, TInt b);
}
