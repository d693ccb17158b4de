namespace ThiDua.Dashboard.Snapshots;

/// <summary>Something read once, by the first who asks; a failure is not kept, the next one reads again.</summary>
internal sealed class Once<T>(Func<T> read)
    where T : class
{
    private readonly Lock gate = new();
    private volatile T? value;

    public T Value
    {
        get
        {
            if (value is { } known)
            {
                return known;
            }
            lock (gate)
            {
                return value ??= read();
            }
        }
    }
}
