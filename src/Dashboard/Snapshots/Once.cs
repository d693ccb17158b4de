namespace ThiDua.Dashboard.Snapshots;

/// <summary>Something read once, by the first who asks; a failure is not kept, the next one reads again.</summary>
internal sealed class Once<T>(Func<T> read)
{
    private readonly Lock gate = new();
    private volatile Answer? answer;

    public T Value
    {
        get
        {
            if (answer is { } known)
            {
                return known.Value;
            }
            lock (gate)
            {
                return (answer ??= new Answer(read())).Value;
            }
        }
    }

    private sealed record Answer(T Value);
}
