namespace ThiDua.Warehouse.Tests.Fixtures;

/// <summary>A clock that stands still until it is told otherwise.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public static FixedClock At(int year, int month, int day, int hour = 2) => new(new(year, month, day, hour, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => Now;
}
