using System.Runtime.ExceptionServices;

namespace ThiDua.Dashboard.Snapshots;

/// <summary>
/// Two readings of a snapshot at the same time, where each takes a page's while; where every processor is busy, one after the other.
/// </summary>
internal static class AtOnce
{
    public static (TFirst First, TSecond Second) Read<TFirst, TSecond>(Func<TFirst> first, Func<TSecond> second)
    {
        TFirst one = default!;
        TSecond other = default!;
        try
        {
            Parallel.Invoke(() => one = first(), () => other = second());
        }
        catch (AggregateException error) when (error.InnerException is { } cause)
        {
            // As if it had been read alone: callers know what a damaged snapshot throws.
            ExceptionDispatchInfo.Throw(cause);
        }
        return (one, other);
    }
}
