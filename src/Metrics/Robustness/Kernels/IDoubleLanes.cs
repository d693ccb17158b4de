namespace ThiDua.Metrics.Robustness.Kernels;

/// <summary>
/// One width of vector (độ rộng véc-tơ), as far as the weighted totals need it. Each lane is one draw of the weights, so a
/// wider vector does more draws at once and never changes the order in which one total is added up.
/// </summary>
internal interface IDoubleLanes<TDouble>
    where TDouble : struct
{
    /// <summary>Doubles in one vector.</summary>
    static abstract int Doubles();

    /// <summary>False: a fused multiply-add is a call of a library for each number, and vectors only add to its cost.</summary>
    static abstract bool FusesInHardware();

    static abstract TDouble Broadcast(double value);

    /// <summary>a × b + c, rounded once at every width, in software where the processor has no such instruction.</summary>
    static abstract TDouble FusedMultiplyAdd(TDouble a, TDouble b, TDouble c);

    static abstract TDouble Add(TDouble a, TDouble b);

    static abstract TDouble Subtract(TDouble a, TDouble b);

    static abstract TDouble Multiply(TDouble a, TDouble b);

    static abstract TDouble Divide(TDouble a, TDouble b);

    static abstract TDouble Min(TDouble a, TDouble b);

    static abstract TDouble Max(TDouble a, TDouble b);
}
