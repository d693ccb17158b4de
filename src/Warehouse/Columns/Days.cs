namespace ThiDua.Warehouse.Columns;

/// <summary>Between the engine's days and microseconds since 1970 and .NET's dates.</summary>
internal static class Days
{
    private static readonly int UnixDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    internal static DateOnly ToDate(int days) => DateOnly.FromDayNumber(UnixDay + days);

    internal static int FromDate(DateOnly date) => date.DayNumber - UnixDay;

    internal static DateTime ToUtc(long micros) => DateTime.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);

    /// <exception cref="ArgumentException">The time is not marked as UTC.</exception>
    internal static long FromUtc(DateTime time) =>
        time.Kind == DateTimeKind.Utc
            ? (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond
            : throw new ArgumentException("Times are stored in UTC", nameof(time));
}
