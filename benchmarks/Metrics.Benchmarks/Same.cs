namespace ThiDua.Metrics.Benchmarks;

/// <summary>Before timing: all variants give the same, bit for bit.</summary>
internal static class Same
{
    public static void Check<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual)
        where T : unmanaged, IEquatable<T>
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new InvalidOperationException("the variants do not give the same result: there is nothing to time");
        }
    }
}
