namespace ThiDua.Dashboard.Tests.Fixtures;

/// <summary>The machine's clock, with timers that ring when the test says so.</summary>
internal sealed class ManualTimers : TimeProvider
{
    private readonly List<Ringing> timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Ringing(() => callback(state));
        timers.Add(timer);
        return timer;
    }

    public void Ring() => timers.ForEach(timer => timer.Ring());

    private sealed class Ringing(Action ring) : ITimer
    {
        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
